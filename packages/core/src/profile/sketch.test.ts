import { expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { sketchFeature } from './authoring/sketchFeature.js';
import { isUnseen, readSketch, standing, type NumberSketch } from './sketch.js';
import { typicalOf } from './typicalOf.js';

const { next, below } = createRandom(4);
const numbers = Array.from({ length: 4000 }, () => next() ** 2 * 100);
const sketchOf = (values: readonly (number | string)[], type: 'number' | 'text' = 'number', categories?: readonly string[], privacy: 'rows' | 'no-rows' = 'no-rows') =>
  sketchFeature({ name: 'x', type, ...(categories && { categories }) }, values, [], undefined, privacy);

it('a number stands where it does among TRAIN, within one knot', () => {
  const sketch = readSketch(sketchOf(numbers)) as NumberSketch;
  for (let i = 0; i < 200; i++) {
    const x = next() * 110 - 5;
    const truth = numbers.filter((value) => value < x).length / 4000;
    expect(Math.abs(standing(sketch, x).below - truth)).toBeLessThan(1 / 128);
  }
});

it('tied numbers count as equal', () => {
  const sketch = readSketch(sketchOf(Array.from({ length: 1000 }, (_, i) => (i < 600 ? 0 : i < 900 ? 1 : 2)))) as NumberSketch;
  expect(standing(sketch, 1).below).toBeCloseTo(0.6, 1);
  expect(standing(sketch, 1).equal).toBeCloseTo(0.3, 1);
  expect(typicalOf(sketch, NaN)).toMatchObject({ kind: 'number', below: null, equal: null, q50: 0 });
});

it('without rows the extremes are the tenth most extreme values, in the quantiles too', () => {
  const trimmed = sketchOf(numbers);
  const ordered = numbers.toSorted((a, b) => a - b);
  expect([trimmed.min, trimmed.max, trimmed.bounded]).toEqual([ordered[9], ordered[3990], 'trimmed']);
  expect(Math.max(...(readSketch(trimmed) as NumberSketch).knots)).toBe(Math.fround(ordered[3990]));
  expect(sketchOf(numbers, 'number', undefined, 'rows')).toMatchObject({ min: ordered[0], max: ordered[3999], bounded: 'exact' });
});

it('rare categories are folded, and a value never seen is told apart from them', () => {
  const texts = Array.from({ length: 500 }, (_, i) => (i < 4 ? 'rare' : ['a', 'b', 'c'][below(3)]));
  const known = readSketch(sketchOf(texts, 'text', ['a', 'b', 'c', 'rare']));
  if (known.kind !== 'category') throw new Error('a text is a category');
  expect([isUnseen(known, 'a'), isUnseen(known, 'rare'), isUnseen(known, 'new')]).toEqual([false, false, true]);
  expect(typicalOf(known, 'new')).toEqual({ kind: 'category', share: null });
  const withheld = readSketch(sketchOf(texts, 'text', ['a', 'b', 'c']));
  if (withheld.kind !== 'category') throw new Error('a text is a category');
  // Its name is withheld, so any other value may be the rare one.
  expect(isUnseen(withheld, 'new')).toBe(false);
  expect(JSON.stringify(sketchOf(texts, 'text', ['a', 'b', 'c']))).not.toContain('rare');
});

const fifty = (x: number) => Array.from({ length: 50 }, () => x);

it('a constant feature, one that is all missing and one value have a sketch too', () => {
  for (const values of [fifty(3), fifty(NaN), [1]]) {
    const sketch = readSketch(sketchOf(values));
    expect(JSON.stringify(typicalOf(sketch, 3) ?? null)).not.toContain('NaN');
  }
  expect(sketchOf(fifty(NaN))).toMatchObject({ missingShare: 1, kind: 'number' });
});
