import type { Term } from '../narrative/about/aboutSection.js';
import type { Direction, Sentence } from '../narrative/narrative.js';

/** For whom an export is written: it decides what is in it. */
export type ExportAudience = 'officer' | 'customer' | 'auditor';

export type { Term as ExportTerm };

/** One reason with its detail open. */
export interface ExportReason {
  readonly rank: number | null;
  readonly direction: Direction;
  /** Of the strongest reason listed, 0..1: the length of its bar. */
  readonly length: number;
  readonly sentence: Sentence;
  /** An earlier estimate pointed the other way. */
  readonly mark: Sentence | null;
  readonly details: readonly Term[];
}

/** The first column names the row. */
export interface ExportTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ExportBlock {
  readonly id: 'notices' | 'sureness' | 'reasons' | 'opposing' | 'factors' | 'role' | 'measured' | 'method' | 'technical';
  readonly heading: string;
  readonly sentences: readonly Sentence[];
  readonly reasons?: readonly ExportReason[];
  readonly terms?: readonly Term[];
  readonly table?: ExportTable;
}

/** Everything an export says, in reading order and in one locale; what writes it adds form alone. */
export interface ExportDocument {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly audience: ExportAudience;
  readonly title: string;
  readonly headline: Sentence;
  /** Case, model, time with its zone, audience, hash, and the decision where one was given. */
  readonly header: readonly Term[];
  readonly blocks: readonly ExportBlock[];
  /** SHA-256 of the explanation's canonical JSON without `provenance.time`. */
  readonly hash: string;
  /** What every printed page repeats; `page` holds the marks of {@link PAGE} and {@link PAGES} where its numbers go. */
  readonly running: { readonly start: string; readonly end: string; readonly page: string };
}

/** Stand where a printer puts the number of a page and of all pages; private characters, which no word holds. */
export const PAGE = '\ue000';
export const PAGES = '\ue001';
