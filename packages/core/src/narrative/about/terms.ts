import { sentenceText, type Sentence } from '../narrative.js';
import { cleanText } from '../text.js';
import type { Term } from './aboutSection.js';

/** Terms with their words, without those that have none. */
export const terms = (rows: readonly (readonly [term: Sentence, text: string | null | undefined])[]): Term[] =>
  rows.flatMap(([term, words]) => (words ? [{ term: sentenceText(term), text: wordsOfHost(words) }] : []));

/** Words that are not ours, as a sentence of one isolated run. */
export const wordsOfHost = (words: string): Sentence => [{ text: cleanText(words), role: 'value' }];
