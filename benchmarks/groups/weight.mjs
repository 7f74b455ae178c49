// What a page loads, gzipped, by what it imports: packed tarballs, bundled by Vite, zod included.
import { installPacked } from '../browser/packed.mjs';
import { PUBLISHED, weigh } from '../browser/weigh.mjs';

const budgets = [
  ['P10', 'model reading and exact attribution', 20_000, `export { readModel, createAttributor } from '@candor/core';`],
  ['P10.all', 'everything in core', 45_000, `export * from '@candor/core'; export * as feedback from '@candor/core/feedback';`],
  ['U1.words', 'what display needs of core', 12_000, `export { narrate, sentenceText } from '@candor/core';`],
  ['U1.locale', 'one locale', 6_000, `export * from '@candor/core/locales/en';`],
  ['U1.display', 'the React display set', 25_000, `export { CandorProvider, Explanation } from '@candor/react';`],
];

/** @param {{ modules?: boolean }} [options] - `modules`: with a figure for each module that weighs most. */
export async function* rows({ modules = false } = {}) {
  const { folder, remove } = installPacked(['core', 'charts', 'react']);
  try {
    for (const [id, what, limit, source] of budgets) {
      const { start, all, modules: costs } = await weigh(source, { folder, conditions: PUBLISHED, modules });
      yield { id, what: `${what}, bytes, chunks on demand included`, value: all, op: '<=', limit };
      if (start < all) yield { id: `${id}.start`, what: `${what}, bytes before anything is loaded on demand`, value: start };
      for (const { module, gzip } of costs.slice(0, 40)) yield { id: `${id}.module`, what: module, value: gzip };
    }
  } finally {
    remove();
  }
}
