import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CandorError } from '../errors.js';
import { advanceCase, isOverdue, joinCase, LOCK_MINUTES, openCase, type EscalationCase, type EscalationMove } from './escalationCase.js';
import { escalationActs, escalationRoles, escalationStates, type EscalationAct } from './escalationStates.js';

const start = Date.UTC(2026, 2, 2, 9);
const minute = (n: number) => new Date(start + n * 60_000);
const asked = openCase('c1', 'plot-7', { target: 'frost-team', urgency: 'today', question: 'Was the cover counted?' }, { by: 'ida', at: minute(0), respondBy: minute(480).toISOString() });
const after = (current: EscalationCase, ...moves: (Partial<EscalationMove> & Pick<EscalationMove, 'act' | 'role' | 'by'>)[]) =>
  moves.reduce<EscalationCase>((reached, move, i) => advanceCase(reached, { at: minute(i + 1), ...move }), current);
const taken = after(asked, { act: 'take', role: 'reviewer', by: 'ruth' });

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof CandorError) return error.code;
    throw error;
  }
  return 'done';
}

describe('a case', () => {
  it('goes to a reviewer, back with a question, and ends with an answer', () => {
    const done = after(taken,
      { act: 'ask', role: 'reviewer', by: 'ruth', note: 'Which cover?' },
      { act: 'inform', role: 'officer', by: 'ida', note: 'The fleece.' },
      { act: 'resolve', role: 'reviewer', by: 'ruth', outcome: 'changed', note: 'Counted by hand.' },
      { act: 'close', role: 'officer', by: 'ida' });
    expect(done.steps.map(({ act, state }) => `${act} ${state}`)).toEqual([
      'receive submitted', 'take in_review', 'ask needs_info', 'inform in_review', 'resolve resolved', 'close closed',
    ]);
    expect(done).toMatchObject({ outcome: 'changed', holder: null, lockedUntil: null });
    expect(after(done, { act: 'reopen', role: 'officer', by: 'ida' })).toMatchObject({ state: 'reopened', outcome: null });
  });

  it.each<[string, Partial<EscalationMove> & Pick<EscalationMove, 'act' | 'role' | 'by'>]>([
    ['held-by-another', { act: 'take', role: 'reviewer', by: 'omar' }],
    ['not-holder', { act: 'resolve', role: 'reviewer', by: 'omar', outcome: 'upheld' }],
    ['held-by-another', { act: 'reassign', role: 'reviewer', by: 'omar', target: 'night-team' }],
    ['not-requester', { act: 'withdraw', role: 'officer', by: 'jon' }],
    ['role-not-allowed', { act: 'resolve', role: 'officer', by: 'ida', outcome: 'upheld' }],
    ['act-not-allowed', { act: 'close', role: 'officer', by: 'ida' }],
    ['outcome-needed', { act: 'resolve', role: 'reviewer', by: 'ruth' }],
    ['target-needed', { act: 'reassign', role: 'reviewer', by: 'ruth' }],
  ])('that ruth holds refuses with %s: %j', (code, move) => {
    expect(codeOf(() => after(taken, move))).toBe(code);
  });

  it('is free again when the lock has ended, and while it lasts an owner may move it', () => {
    expect(after(taken, { act: 'take', role: 'reviewer', by: 'omar', at: minute(1 + LOCK_MINUTES) }).holder).toBe('omar');
    expect(after(taken, { act: 'reassign', role: 'owner', by: 'olga', target: 'night-team' })).toMatchObject({ state: 'submitted', target: 'night-team', holder: null });
  });

  it('that two people asked for is withdrawn when both have', () => {
    const both = joinCase(asked, { urgency: 'urgent' }, { by: 'jon', at: minute(3), respondBy: minute(60).toISOString() });
    expect(both).toMatchObject({ requesters: ['ida', 'jon'], urgency: 'urgent', respondBy: minute(60).toISOString() });
    const one = after(both, { act: 'withdraw', role: 'officer', by: 'ida' });
    expect(one).toMatchObject({ state: 'submitted', requesters: ['jon'] });
    expect(after(one, { act: 'withdraw', role: 'officer', by: 'jon' }).state).toBe('withdrawn');
  });

  it('is overdue once the promised time has passed and nobody has answered', () => {
    expect([479, 480, 481].map((n) => isOverdue(asked, minute(n)))).toEqual([false, false, true]);
    expect(isOverdue(after(taken, { act: 'resolve', role: 'reviewer', by: 'ruth', outcome: 'upheld' }), minute(999))).toBe(false);
  });

  const people = { officer: ['ida', 'jon'], reviewer: ['ruth', 'omar'], owner: ['olga'], service: ['service'], device: ['device'] } as const;
  const roles = Object.keys(people) as (keyof typeof people)[];
  const acts = Object.keys(escalationRoles) as EscalationAct[];

  /** The case after a try, checked against everything that must hold; the case itself when the try is refused. */
  function expectAfter(before: EscalationCase, move: EscalationMove): EscalationCase {
    const copy = structuredClone(before);
    let next: EscalationCase;
    try {
      next = advanceCase(before, move);
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      expect(before).toEqual(copy);
      return before;
    }
    const { act, role, by, at } = move;
    const lockedByOther = before.holder !== null && before.holder !== by && Date.parse(before.lockedUntil!) > at.getTime();
    expect(escalationActs(before.state, role)).toContain(act);
    expect(act === 'withdraw' ? [escalationStates[before.state][act], before.state] : [escalationStates[before.state][act]]).toContain(next.state);
    expect(next.steps.slice(0, -1)).toEqual(before.steps);
    if (lockedByOther) expect(['take', 'ask', 'resolve', 'release']).not.toContain(act);
    if (act === 'resolve') expect(before.holder).toBe(by);
    if (role === 'officer') expect(before.requesters).toContain(by);
    expect(next.holder !== null).toBe(next.state === 'in_review' || next.state === 'needs_info');
    expect(next.outcome !== null).toBe(next.state === 'resolved' || next.state === 'closed');
    expect(next.requesters.length).toBeGreaterThan(0);
    return next;
  }

  it('in every situation that can arise, whatever anybody tries keeps the rules, and an answer stays within reach', () => {
    const asks = joinCase(asked, { urgency: 'normal' }, { by: 'jon', at: minute(0), respondBy: null });
    const situation = ({ state, holder, lockedUntil, requesters, steps }: EscalationCase) =>
      [state, holder, lockedUntil !== null && Date.parse(lockedUntil) > Date.parse(steps.at(-1)!.at), requesters.join('+')].join(' ');
    const found = new Map([[situation(asked), asked], [situation(asks), asks]]);
    const leadsTo = new Map<string, Set<string>>();
    for (const [key, current] of found) {
      const next = new Set<string>();
      const last = Date.parse(current.steps.at(-1)!.at);
      for (const act of acts) for (const role of roles) for (const by of people[role]) for (const wait of [1, LOCK_MINUTES + 1]) {
        const reached = expectAfter(current, { act, role, by, at: new Date(last + wait * 60_000), outcome: 'partly', target: 'night-team' });
        next.add(situation(reached));
        if (!found.has(situation(reached))) found.set(situation(reached), { ...reached, steps: reached.steps.slice(-2) });
      }
      leadsTo.set(key, next);
    }
    const good = new Set([...found.keys()].filter((key) => /^(resolved|withdrawn) /.test(key)));
    for (let before = -1; before !== good.size;) {
      before = good.size;
      for (const [key, next] of leadsTo) if ([...next].some((one) => good.has(one))) good.add(key);
    }
    expect([...found.keys()].filter((key) => !good.has(key))).toEqual([]);
    expect(new Set([...found.values()].map(({ state }) => state)).size).toBe(8);
  });

  it('any sequence of tries keeps the rules', () => {
    const anyMove = constantFrom(...acts).chain((act) => constantFrom(...escalationRoles[act], ...roles).chain((role) => record({
      role: constantFrom(role), by: constantFrom<string>(...people[role]), act: constantFrom(act), minutes: integer({ min: 0, max: 45 }),
    })));
    assert(property(array(anyMove, { minLength: 1, maxLength: 30 }), (tries) => {
      let now = start;
      tries.reduce((current, { minutes, ...move }) => expectAfter(current, { ...move, at: new Date(now += minutes * 60_000), outcome: 'upheld', target: 'night-team' }), asked);
    }), { numRuns: 100, seed: 7 });
  });
});
