// What a page loads, gzipped, by what it imports.
import { weigh } from '../browser/weigh.mjs';

const budgets = [
  ['P10', 'model reading and exact attribution, bytes', 20_000, `export { readModel, createAttributor } from '@candor/core';`],
  ['P10.all', 'everything in core, bytes', 45_000, `export * from '@candor/core'; export * as feedback from '@candor/core/feedback';`],
  ['U1.words', 'what display needs of core, bytes', 12_000, `export { narrate, sentenceText } from '@candor/core';`],
  ['U1.locale', 'one locale, bytes', 6_000, `export * from '@candor/core/locales/en';`],
  ['U1.display', 'the React display set, bytes', 25_000, `export { CandorProvider, Explanation } from '@candor/react';`],
];

export async function* rows() {
  for (const [id, what, limit, source] of budgets) yield { id, what, value: await weigh(source), op: '<=', limit };
}
