import type { Sentence } from '../narrative.js';

/** One row of a list of terms, in words. */
export interface Term {
  readonly term: string;
  readonly text: Sentence;
  /** A hash, a seed: set in the letters of code. */
  readonly code?: true;
}

/** One part of what level 4 says, under its own heading: sentences first, then terms. */
export interface AboutSection {
  readonly id: 'purpose' | 'measured' | 'method' | 'technical';
  readonly heading: string;
  readonly sentences: readonly Sentence[];
  /** What the host has every reader told, said after our sentences. */
  readonly disclosure?: Sentence | null;
  /** Only those that have something to say. */
  readonly terms?: readonly Term[];
}
