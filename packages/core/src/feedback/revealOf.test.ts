import { expect, it } from 'vitest';
import { revealOf } from './revealOf.js';
import { someExplanation } from './testing/someEvent.js';

const plain = { explanation: someExplanation, predictionId: 'plot-7' };
const closeCall = { ...plain, explanation: { ...someExplanation, sureness: { kind: 'cut-off' as const, value: 0.5, word: 'close-call' as const, n: 90 } } };
const abroad = { ...plain, explanation: { ...someExplanation, context: { key: 'Far Row', support: 'unseen' as const, status: null, level: 'caution' as const, known: ['Elm Row'], field: null } } };

it('a recommendation is shown at once unless the policy says otherwise', () => {
  expect(revealOf(plain, {})).toBe('immediate');
  expect(revealOf(plain, { reveal: 'on-request' })).toBe('on-request');
  expect(revealOf(plain, { reveal: 'own-view-first' })).toBe('own-view-first');
});

it('with occasions named, only those cases wait', () => {
  const policy = { ownViewWhen: ['caution', 'close-call'] as const };
  expect([plain, closeCall, abroad].map((one) => revealOf(one, policy))).toEqual(['immediate', 'own-view-first', 'own-view-first']);
  expect(revealOf(abroad, { ...policy, reveal: 'on-request' })).toBe('on-request');
  expect(revealOf({ explanation: null, predictionId: 'plot-7' }, policy)).toBe('immediate');
});

it('the sample is the asked share of cases, and the same cases every time', () => {
  const drawn = (sampleRate: number) => Array.from({ length: 10_000 }, (_, i) => `case-${i}`)
    .filter((predictionId) => revealOf({ explanation: null, predictionId }, { ownViewWhen: ['sample'], sampleRate }) === 'own-view-first');
  expect(drawn(0)).toEqual([]);
  expect(drawn(1)).toHaveLength(10_000);
  const tenth = drawn(0.1);
  // Four standard errors of a fair draw.
  expect(Math.abs(tenth.length - 1000)).toBeLessThan(120);
  expect(drawn(0.1)).toEqual(tenth);
  expect(drawn(0.2)).toEqual(expect.arrayContaining(tenth));
});
