import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedRow } from '../model/row.js';
import { buildProfile } from './authoring/buildProfile.js';
import { judgeCase } from './judgeCase.js';
import type { Profile } from './profile.js';
import { toyDesk } from './testing/toyDesk.js';

const ordinary: CheckedRow = [4.5, 10, 50, 0, 'loam'];

describe('a yes/no outcome', () => {
  let profile: Profile;
  beforeAll(async () => void ({ profile } = await buildProfile(toyDesk())));
  const judge = (p: number, context: Record<string, string> | undefined = { site: 'Oak Hill' }, row = ordinary, used = profile) =>
    judgeCase(used, { row, prediction: { scale: 'probability', value: p, target: 'yes' }, probabilities: { no: 1 - p, yes: p }, context });

  it('likelihood is the count of its cell, with an interval around it', () => {
    for (const p of [0, 0.1, 0.5, 0.9, 1]) {
      const { likelihood } = judge(p);
      expect(likelihood!.value).toBe(likelihood!.hits / likelihood!.n);
      expect(likelihood!.lower).toBeLessThanOrEqual(likelihood!.value);
      expect(likelihood!.upper).toBeGreaterThanOrEqual(likelihood!.value);
      expect(likelihood!.n).toBeGreaterThanOrEqual(30);
    }
  });

  it('sureness is the belief on the side of the recommendation, and both sides sum to one', () => {
    const [low, high] = [judge(0.05), judge(0.95)];
    expect([low.outcome, high.outcome, low.threshold, high.threshold]).toEqual(['wait', 'pick', 0.5, 0.5]);
    expect([low.sureness!.word, high.sureness!.word]).toEqual(['very', 'very']);
    expect(judge(0.5).sureness!.word).not.toBe('very');
  });

  it('a limit inside the range shown is never "very sure"', () => {
    const straddling = Array.from({ length: 99 }, (_, i) => judge((i + 1) / 100)).filter(({ likelihood }) => likelihood!.lower < 0.5 && likelihood!.upper > 0.5);
    expect(straddling.length).toBeGreaterThan(0);
    expect(straddling.filter(({ sureness }) => sureness!.word === 'very')).toEqual([]);
  });

  it('an unseen context withdraws sureness, tells the measured effect, and keeps the likelihood', () => {
    const { context, sureness, likelihood } = judge(0.9, { site: 'Ash Bay' });
    expect(context).toMatchObject({ key: 'Ash Bay', support: 'unseen', level: 'caution', field: { n: 300 } });
    expect([sureness, likelihood === null]).toEqual([null, false]);
    const invented = judge(0.9, { site: 'Nowhere | \\ "odd"' });
    expect(invented.context).toMatchObject({ support: 'unseen', level: 'caution', field: null, status: null });
    expect(invented.sureness).toBeNull();
  });

  it('a case that names no context is unseen, with key null and a problem', () => {
    const contexts: (Record<string, string> | undefined)[] = [{}, { site: '' }, undefined];
    for (const context of contexts) {
      const judged = judgeCase(profile, { row: ordinary, prediction: { scale: 'probability', value: 0.9 }, probabilities: { no: 0.1, yes: 0.9 }, context });
      expect(judged.context).toMatchObject({ key: null, support: 'unseen' });
      expect(judged.problems).toContainEqual(expect.objectContaining({ code: 'context-missing' }));
      expect(judged.sureness).toBeNull();
    }
  });

  it('a caution withdraws sureness unless the context was validated', () => {
    const strange: CheckedRow = [4.5, 10, 50, 0, 'peat'];
    expect(judge(0.9, undefined, strange).unusual!.level).toBe('caution');
    expect(judge(0.9, { site: 'Oak Hill' }, strange).sureness).not.toBeNull();
    const weak = structuredClone(profile);
    for (const row of weak.contexts!.table) row.status = 'weak';
    expect(judge(0.9, { site: 'Oak Hill' }, strange, weak).sureness).toBeNull();
    expect(judge(0.9, { site: 'Oak Hill' }, ordinary, weak).context!.level).toBe('notice');
    expect(judge(0.9, { site: 'Oak Hill' }, ordinary, weak).sureness).not.toBeNull();
  });

  it('a failed context is a caution', () => {
    const failed = structuredClone(profile);
    for (const row of failed.contexts!.table) row.status = 'failed';
    expect(judge(0.9, { site: 'Oak Hill' }, ordinary, failed)).toMatchObject({ context: { level: 'caution' }, sureness: null });
  });

  it('the team’s policy caps the level', () => {
    const capped = { ...structuredClone(profile), severity: { max: 'notice' as const } };
    expect(judge(0.9, { site: 'Nowhere' }, ordinary, capped)).toMatchObject({ context: { level: 'notice' }, sureness: null });
  });

  it('fewer than 30 checked cases give no sureness', () => {
    const small = structuredClone(profile);
    delete small.likelihood!.groups;
    small.likelihood!.cells = [{ lo: 0, hi: 1, n: 29, hits: 9 }];
    expect(judge(0.9, { site: 'Oak Hill' }, ordinary, small).sureness).toBeNull();
  });

  it('on the margin the limit is the log-odds of the cut-off, for the other class there is none', () => {
    const margin = judgeCase(profile, { row: ordinary, prediction: { scale: 'margin', value: Math.log(9) }, probabilities: { no: 0.1, yes: 0.9 }, context: { site: 'Oak Hill' } });
    expect(margin).toMatchObject({ outcome: 'pick', threshold: 0 });
    const other = judgeCase(profile, { row: ordinary, prediction: { scale: 'probability', value: 0.1, target: 'no' }, probabilities: { no: 0.1, yes: 0.9 }, context: { site: 'Oak Hill' } });
    expect(other).toMatchObject({ outcome: 'pick', threshold: null });
  });
});

it('without declared columns there is no context, and nothing is withdrawn', async () => {
  const desk = toyDesk();
  const { profile } = await buildProfile({ ...desk, config: { ...desk.config, context: {} } });
  const judged = judgeCase(profile, { row: ordinary, prediction: { scale: 'probability', value: 0.9 }, probabilities: { no: 0.1, yes: 0.9 } });
  expect(judged.context).toBeNull();
  expect(judged.sureness).not.toBeNull();
});

it('among classes sureness is the rate of right answers, and no likelihood of one event is claimed', async () => {
  const { profile } = await buildProfile(toyDesk('multiclass'));
  const judged = judgeCase(profile, { row: ordinary, prediction: { scale: 'probability', value: 0.9, label: 'high' }, probabilities: { low: 0.04, mid: 0.06, high: 0.9 }, context: { site: 'Oak Hill' } });
  expect(judged).toMatchObject({ likelihood: null, outcome: null, sureness: { kind: 'class' } });
  expect(judged.sureness!.value).toBeGreaterThan(0.7);
});

it('amounts have a band whose coverage the check rows confirm, and none in an unseen context', async () => {
  const { profile } = await buildProfile(toyDesk('regression'));
  const judge = (site: string) => judgeCase(profile, { row: ordinary, prediction: { scale: 'value', value: 25 }, context: { site } });
  const { band, sureness, outcome } = judge('Elm Row');
  expect(band!.lower).toBeLessThan(25);
  expect(band!.upper).toBeGreaterThan(25);
  expect([outcome, sureness!.kind]).toEqual(['pick', 'cut-off']);
  expect(profile.contexts!.overall!.coverage!.value).toBeGreaterThan(0.86);
  expect(judge('Nowhere')).toMatchObject({ band: null, sureness: null });
});
