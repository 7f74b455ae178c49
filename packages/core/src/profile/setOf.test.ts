import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { buildProfile } from './authoring/buildProfile.js';
import { setsPart } from './authoring/setsPart.js';
import { judgeCase } from './judgeCase.js';
import type { Profile } from './profile.js';
import { setOf } from './setOf.js';
import { toyDesk } from './testing/toyDesk.js';

let desk: Profile;
beforeAll(async () => void ({ profile: desk } = await buildProfile(toyDesk('multiclass', { rows: 600 }))));

const letters = (n: number) => Array.from({ length: n }, (_, k) => String.fromCharCode(97 + k));

/** Cases of known shares; `weights` says how common each class is. */
function cases(n: number, seed: number, weights: readonly number[]) {
  const { next } = createRandom(seed);
  return Array.from({ length: n }, () => {
    const raw = weights.map((w) => w * (0.02 + next() ** 6));
    const total = raw.reduce((a, b) => a + b, 0);
    const outputs = raw.map((x) => x / total);
    let [u, y] = [next(), 0];
    while (y < weights.length - 1 && (u -= outputs[y]) > 0) y++;
    return { outputs, y };
  });
}

function profileOf(nClasses: number, cal: ReturnType<typeof cases>, alphasPm = [100], areProbabilities = true): Profile {
  const classes = letters(nClasses);
  return { ...structuredClone(desk), sets: setsPart({ classes, cal, alphasPm, areProbabilities }).part, model: { ...desk.model, classes } };
}
const ask = (profile: Profile, shares: readonly number[]) => setOf(profile, Object.fromEntries(shares.map((share, k) => [letters(26)[k], share])))!;

it('one limit for classes of like size, one each where sizes differ by more than five times', () => {
  expect(profileOf(3, cases(900, 1, [1, 1, 1])).sets).toMatchObject({ score: 'lac', q: [{ label: null, n: 900 }] });
  expect(profileOf(3, cases(900, 2, [20, 5, 1])).sets!.q.map(({ label }) => label)).toEqual(['a', 'b', 'c']);
  expect(profileOf(11, cases(900, 3, letters(11).map(() => 1))).sets!.score).toBe('aps');
  expect(profileOf(3, cases(900, 1, [1, 1, 1]), [100], false).sets!.score).toBe('margin');
});

it('with a limit each, rare classes are covered as often as common ones', () => {
  const profile = profileOf(3, cases(4000, 4, [20, 5, 1]));
  const fresh = cases(12_000, 5, [20, 5, 1]);
  for (const k of [0, 1, 2]) {
    const own = fresh.filter(({ y }) => y === k);
    expect(own.filter(({ outputs }) => ask(profile, outputs).labels.includes(letters(3)[k])).length / own.length, letters(3)[k]).toBeGreaterThan(0.85);
  }
});

it('more than ten classes are covered as promised, with nothing drawn at random', () => {
  const weights = letters(12).map(() => 1);
  const profile = profileOf(12, cases(1500, 6, weights));
  const fresh = cases(4000, 7, weights);
  const held = fresh.filter(({ outputs, y }) => ask(profile, outputs).labels.includes(letters(12)[y])).length / 4000;
  expect(held).toBeGreaterThan(0.88);
  expect(ask(profile, fresh[0].outputs)).toEqual(ask(profile, fresh[0].outputs));
});

describe('a class that was not checked', () => {
  const seen = cases(900, 8, [1, 1, 1]).filter(({ y }) => y !== 2);
  it('is always in the set, and named', () => {
    const profile = profileOf(3, seen);
    const set = ask(profile, [0.98, 0.02, 0]);
    expect(set.labels).toContain('c');
    expect(set.notChecked).toEqual(['c']);
    const judged = judgeCase(profile, { row: [4.5, 10, 50, 0, 'loam'], prediction: { scale: 'probability', value: 0.98 }, probabilities: { a: 0.98, b: 0.02, c: 0 }, context: { site: 'Oak Hill' } });
    expect(judged.problems).toContainEqual({ code: 'classes-not-checked', message: expect.stringContaining('"c" 0') });
  });

  it('is a warning to whoever builds the profile', () =>
    expect(setsPart({ classes: letters(3), cal: seen, alphasPm: [100], areProbabilities: true }).warnings).toEqual([{ code: 'classes-not-checked', message: expect.stringContaining('"c" (0)') }]));
});

describe('a case that fits no outcome', () => {
  // The right class always had 0.9 or more: half and half is like none of them.
  const sharp = Array.from({ length: 300 }, (_, i) => ({ y: i % 3, outputs: [0, 1, 2].map((k) => (k === i % 3 ? 0.9 : 0.05)) }));
  it('has an empty set, and a problem says so; sureness is withdrawn where the context is not validated', () => {
    const profile = profileOf(3, sharp);
    const question = { row: [4.5, 10, 50, 0, 'loam'], prediction: { scale: 'probability' as const, value: 0.4 }, probabilities: { a: 0.4, b: 0.3, c: 0.3 }, context: { site: 'Oak Hill' } };
    expect(judgeCase(profile, question)).toMatchObject({ set: { labels: [] } });
    expect(judgeCase(profile, question).problems).toContainEqual(expect.objectContaining({ code: 'set-empty' }));
    for (const row of profile.contexts!.table) row.status = 'weak';
    expect(judgeCase(profile, question).sureness).toBeNull();
    expect(judgeCase(profile, { ...question, probabilities: { a: 0.9, b: 0.05, c: 0.05 } }).sureness).not.toBeNull();
  });

  it('has low credibility; a clear one is credible and sure', () => {
    const profile = profileOf(3, sharp);
    expect(ask(profile, [0.4, 0.3, 0.3]).credibility).toBeCloseTo(1 / 301, 10);
    expect(ask(profile, [0.9, 0.05, 0.05])).toMatchObject({ credibility: 1, confidence: 1 - 1 / 301 });
  });
});

it('probabilities of exactly 0 and 1 are probabilities; others that do not sum to one are an error', () => {
  const profile = profileOf(3, cases(300, 9, [1, 1, 1]));
  expect(ask(profile, [1, 0, 0]).labels).toContain('a');
  expect(() => ask(profile, [0.5, 0.2, 0.2])).toThrow(expect.objectContaining({ code: 'bad-probabilities' }));
});

it('too few rows list every class', () => expect(ask(profileOf(3, cases(8, 10, [1, 1, 1])), [0.98, 0.01, 0.01]).labels).toEqual(['a', 'b', 'c']));

it('a built profile states how often its sets held, and the page shows the same set', () => {
  expect(desk.check!.coverage![0].value).toBeGreaterThan(0.86);
  expect(desk.contexts!.overall!.coverage!.value).toBe(desk.check!.coverage![0].value);
  const judged = judgeCase(desk, { row: [4.5, 10, 50, 0, 'loam'], prediction: { scale: 'probability', value: 0.6 }, probabilities: { low: 0.1, mid: 0.3, high: 0.6 }, context: { site: 'Oak Hill' } });
  expect(judged.set!.labels).toContain('high');
  expect(judgeCase(desk, { row: [4.5, 10, 50, 0, 'loam'], prediction: { scale: 'probability', value: 0.6 }, probabilities: { low: 0.1, mid: 0.3, high: 0.6 }, context: { site: 'Nowhere' } }).set).toBeNull();
});
