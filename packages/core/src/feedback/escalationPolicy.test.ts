import { describe, expect, it } from 'vitest';
import type { Explanation } from '../explanation/explanation.js';
import { escalationAdvice, type EscalationPolicy } from './escalationPolicy.js';

const plain = { context: null, unusual: null, sureness: null };
const elsewhere: Pick<Explanation, 'context' | 'unusual' | 'sureness'> = { ...plain, context: { key: 'Elm Row', support: 'unseen', status: 'not-checked', level: 'caution', known: ['Ash Row'], field: null } };
const close: typeof elsewhere = { ...plain, sureness: { kind: 'class', value: 0.5, word: 'close-call', n: 100 } };
const strange: typeof elsewhere = { ...plain, unusual: { p: 0.001, level: 'stop', view: 'near', facts: [], comparedWith: 900, group: null } };

describe('the advice to ask a person', () => {
  it('is offered for a case out of context, a close call and a disagreement', () => {
    expect(escalationAdvice({ explanation: elsewhere })).toEqual({ advice: 'offer', because: ['out-of-context'] });
    expect(escalationAdvice({ explanation: close, verdict: 'disagree' })).toEqual({ advice: 'offer', because: ['close-call', 'disagreement'] });
    expect(escalationAdvice({ explanation: plain, verdict: 'agree' })).toEqual({ advice: 'none', because: [] });
  });

  it('is as strict as the strictest occasion, and names only what makes it so', () => {
    const policy: EscalationPolicy = { 'close-call': 'offer', disagreement: 'require' };
    expect(escalationAdvice({ explanation: close, verdict: 'disagree' }, policy)).toEqual({ advice: 'require', because: ['disagreement'] });
  });

  it('leaves occasions alone that the policy does not name', () => {
    expect(escalationAdvice({ explanation: strange }).advice).toBe('none');
    expect(escalationAdvice({ explanation: strange }, { unusual: 'require' })).toEqual({ advice: 'require', because: ['unusual'] });
    expect(escalationAdvice({ explanation: null, verdict: 'disagree' }, {}).advice).toBe('none');
  });

  it('does not take a mere notice for an occasion', () => {
    expect(escalationAdvice({ explanation: { ...elsewhere, context: { ...elsewhere.context!, level: 'notice' } } }).advice).toBe('none');
  });
});
