import { expect, it } from 'vitest';
import { weigh } from './weigh.mjs';

it('weighs each module by what the page would shrink without it, and no module twice', async () => {
  const { all, modules } = await weigh(`export { narrate } from '@candor/core';`, { modules: true });
  const names = modules.map(({ module }) => module);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('core/src/narrative/narrate.ts');
  expect(modules.every(({ gzip, minified }) => gzip <= minified)).toBe(true);
  const sum = modules.reduce((bytes, { gzip }) => bytes + gzip, 0);
  expect(sum).toBeGreaterThan(0.7 * all);
  expect(sum).toBeLessThanOrEqual(all);
});

it('weighs nothing by module unless asked', async () => {
  const { modules } = await weigh(`export { sentenceText } from '@candor/core';`);
  expect(modules).toEqual([]);
});
