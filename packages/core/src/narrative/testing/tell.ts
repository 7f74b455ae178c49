import { explanationSchema, type Explanation } from '../../explanation/explanation.js';
import type { About } from '../../explainer/explainer.js';
import { en } from '../catalogs/en.js';
import { narrate } from '../narrate.js';
import { sentenceText, type Sentence } from '../narrative.js';
import type { NarrateOptions } from '../telling.js';
import { rentAbout, rentExplanation } from './examples.js';

/** Narrates an example; a made-up explanation that the schema refuses fails the test. */
export function tell(explanation: Explanation = rentExplanation, about: About | null = rentAbout, more: Partial<NarrateOptions> = {}) {
  explanationSchema.parse(explanation);
  return narrate(explanation, about, { locale: 'en-GB', catalog: en, ...more });
}

export const said = (sentence: Sentence | null): string | null => sentence && sentenceText(sentence);

export const all = (sentences: readonly Sentence[]): string[] => sentences.map(sentenceText);

export const reasonsOf = (explanation: Explanation, about: About | null = rentAbout, more: Partial<NarrateOptions> = {}): string[] =>
  tell(explanation, about, more).reasons.map(({ sentence }) => sentenceText(sentence));
