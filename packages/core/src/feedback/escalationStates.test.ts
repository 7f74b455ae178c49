import { describe, expect, it } from 'vitest';
import { escalationActs, escalationRoles, escalationStates, isOpenEscalation, type EscalationAct, type EscalationState } from './escalationStates.js';

const states = Object.keys(escalationStates) as EscalationState[];
const acts = Object.keys(escalationRoles) as EscalationAct[];
const after = (state: EscalationState) => Object.values(escalationStates[state]);

/** Every state that can be reached from one, itself included. */
function reach(from: EscalationState, without: readonly EscalationAct[] = []): Set<EscalationState> {
  const seen = new Set([from]);
  for (const state of seen) for (const act of acts) {
    const next = escalationStates[state][act];
    if (next && !without.includes(act)) seen.add(next);
  }
  return seen;
}

describe('the states of an escalation', () => {
  it.each(states.filter((state) => state !== 'withdrawn'))('from %s an answer can still be reached', (state) => {
    expect(reach(state)).toContain('resolved');
  });

  it('withdrawn is the only state that nothing leads out of', () => {
    expect(states.filter((state) => after(state).length === 0)).toEqual(['withdrawn']);
  });

  it('every state can be reached from a draft, and every act is possible somewhere', () => {
    expect([...reach('draft')].sort()).toEqual(states.toSorted());
    expect(acts.filter((act) => !states.some((state) => act in escalationStates[state]))).toEqual([]);
  });

  it('an escalation can be withdrawn before it is resolved and not after', () => {
    const sent = states.filter((state) => state !== 'draft');
    expect(sent.filter((state) => 'withdraw' in escalationStates[state])).toEqual(sent.filter(isOpenEscalation));
  });

  it('an answer needs somebody who has taken the case', () => {
    expect(reach('submitted', ['take'])).not.toContain('resolved');
  });

  it('in every open state the officer or a reviewer can do something', () => {
    for (const state of states.filter((one) => isOpenEscalation(one) && one !== 'draft')) {
      expect([...escalationActs(state, 'officer'), ...escalationActs(state, 'reviewer')], state).not.toEqual([]);
    }
  });
});
