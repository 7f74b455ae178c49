import { beforeAll, expect, it } from 'vitest';
import { CandorError } from '../errors.js';
import { createRandom, type Random } from '../numeric/random.js';
import { buildProfile } from './authoring/buildProfile.js';
import { sealProfile } from './integrity.js';
import { judgeCase } from './judgeCase.js';
import type { Profile } from './profile.js';
import { readProfile } from './readProfile.js';
import { toyDesk } from './testing/toyDesk.js';

const desk = toyDesk();
let sound: Profile;
beforeAll(async () => void ({ profile: sound } = await buildProfile(desk)));

const copy = () => structuredClone(sound);
const resealed = (edit: (profile: Profile) => void) => {
  const profile = copy();
  edit(profile);
  const { integrity: _, ...parts } = profile;
  return sealProfile(parts);
};
const read = (json: unknown) => readProfile(json, desk.model);
const refusal = async (json: unknown, model = desk.model) => readProfile(json, model).then(() => 'read', (error: { code?: string }) => error.code);

it('a sound profile is read whole', async () => expect(await read(JSON.parse(JSON.stringify(sound)))).toEqual({ profile: sound, problems: [] }));

it('another model, another major version and another file are refused', async () => {
  expect(await refusal(sound, { ...desk.model, sha256: 'cd'.repeat(32) })).toBe('profile-of-another-model');
  expect(await refusal(sound, { ...desk.model, features: desk.model.features.slice(1) })).toBe('profile-of-another-model');
  expect(await refusal({ ...sound, version: '2.0' })).toBe('profile-too-new');
  expect(await refusal({ hello: 1 })).toBe('not-a-profile');
  expect(await refusal(null)).toBe('not-a-profile');
});

it('a later minor version is read, and unknown parts are kept', async () => {
  const { profile, problems } = await read(sealProfile({ ...copy(), version: '1.7', tides: { high: 3 } } as never));
  expect([profile.version, (profile as Record<string, unknown>).tides, problems]).toEqual(['1.7', { high: 3 }, []]);
});

it('an edited part is dropped with a problem and the rest works', async () => {
  const json = copy();
  json.likelihood!.cells[0].hits += 1;
  const { profile, problems } = await read(json);
  expect(profile.likelihood).toBeNull();
  expect(problems).toEqual([{ code: 'part-dropped', message: expect.stringContaining('"likelihood"') }]);
  expect(profile.unusual).not.toBeNull();
});

it('a part whose sizes or order do not hold is dropped even with a fitting hash', async () => {
  const dropped = async (edit: (profile: Profile) => void) => (await read(resealed(edit))).problems.map(({ message }) => /"(\w+)"/.exec(message)![1]);
  expect(await dropped(({ likelihood }) => void (likelihood!.cells[1].lo = 0.9))).toEqual(['likelihood']);
  expect(await dropped(({ unusual }) => void (unusual!.cal.n = 3))).toEqual(['unusual']);
  expect(await dropped(({ background }) => void background.weights.pop())).toEqual(['background']);
  expect(await dropped(({ background }) => void background.rows[0].pop())).toEqual(['background']);
  expect(await dropped(({ features }) => void (features[0].knots = [1, 2, 3]))).toEqual(['features', 'unusual']);
  expect(await dropped((profile) => void (profile.contexts = null))).toEqual([]);
});

it('where the declared columns were tampered with, nothing is promised without them', async () => {
  const json = copy();
  json.context.segments = [];
  const { profile } = await read(json);
  expect(profile.context.segments).toEqual(['site']);
  json.contexts!.columns = [];
  const both = await read(json);
  expect(both.profile.likelihood).toBeNull();
});

it('mutated profiles are refused with a code or read without a NaN, and change is never silent', async () => {
  const random = createRandom(31);
  const text = JSON.stringify(sound);
  const faults: string[] = [];
  for (let trial = 0; trial < 200; trial++) {
    // Large and small parts are hit alike; every tenth mutant keeps its hashes in step, as a careful forger would.
    const json = JSON.parse(text) as Record<string, unknown>;
    const where = mutate(json, random);
    const mutant = trial % 10 ? json : reseal(json);
    let result: Awaited<ReturnType<typeof read>>;
    try {
      result = await read(mutant);
    } catch (error) {
      if (!(error instanceof CandorError)) faults.push(`${where}: ${String(error)}`);
      continue;
    }
    if (trial % 10 && result.problems.length === 0 && !ENVELOPE.test(where)) faults.push(`${where} changed unnoticed`);
    const judgement = judgeCase(result.profile, { row: [4, 10, NaN, 1, 'loam'], prediction: { scale: 'probability', value: 0.4 }, probabilities: { no: 0.6, yes: 0.4 }, context: { site: 'Oak Hill' } });
    if (!isFinite(judgement)) faults.push(`${where}: ${JSON.stringify(judgement)}`);
  }
  expect(faults).toEqual([]);
});

const ENVELOPE = /^(createdAt|generator|version|format|integrity)\b/;

function reseal(json: Record<string, unknown>): unknown {
  try {
    const { integrity: _, ...parts } = json;
    return sealProfile(parts as never);
  } catch {
    return json;
  }
}

/** Changes one random place; returns its path. */
function mutate(json: Record<string, unknown>, random: Random): string {
  let node: Record<string, unknown> = json;
  const path: string[] = [];
  for (;;) {
    const keys = Object.keys(node);
    const key = keys[random.below(keys.length)];
    path.push(key);
    const value = node[key];
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0 && random.next() < 0.9) {
      node = value as Record<string, unknown>;
      continue;
    }
    const others: unknown[] = [null, -1, 1e308, '', 'x', [], {}, [null], true, undefined, `${JSON.stringify(value)}x`, typeof value === 'number' ? value + 1 : 0];
    const next = others[random.below(others.length)];
    if (JSON.stringify(next) === JSON.stringify(value)) {
      path.pop();
      continue;
    }
    if (next === undefined) Reflect.deleteProperty(node, key);
    else node[key] = next;
    return path.join('.');
  }
}

function isFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isFinite);
}
