import type { Sentence } from '../narrative.js';
import type { Telling } from '../telling.js';
import { wordsOfHost } from './terms.js';

/** What the host has every reader told about the model's part, in its own words. */
export function disclosure({ about, text }: Telling): Sentence | null {
  const words = text(about?.disclosure);
  return words ? wordsOfHost(words) : null;
}
