import { describe, expect, it } from 'vitest';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { durationText } from './durationText.js';
import { disagreement } from './drafts.js';
import { emptyForm, isBlank } from './feedbackForm.js';
import { formFrom } from './formFrom.js';
import { formOf } from './formOf.js';
import { asNumber, typedValue } from './typedValue.js';

describe('what a person types for a value', () => {
  it('is a number in the separators and digits of the locale, with or without its unit', () => {
    expect(['1,234.5', '€ 1,234.50', '1234.5 h', '−12', '0'].map((text) => asNumber(text, 'en'))).toEqual([1234.5, 1234.5, 1234.5, -12, 0]);
    expect(['1.234,5', '1234,5 €'].map((text) => asNumber(text, 'de'))).toEqual([1234.5, 1234.5]);
    expect(asNumber('1\u202f234,5', 'fr')).toBe(1234.5);
    expect(asNumber('١٬٢٣٤٫٥', 'ar-EG')).toBe(1234.5);
  });

  it('is no number when it is more than one, or none', () => {
    expect(['', 'about', '3 to 4', '12/2025', '1.2.3', 'P-2081-7'].map((text) => asNumber(text, 'en'))).toEqual([null, null, null, null, null, null]);
  });

  const read = (feature: string, text: string) => typedValue(text, { feature, explanation: handmade, about: handmadeAbout, locale: 'en' });
  it('is read as the model takes it: a share of one, a category by its own name, words as they are', () => {
    expect(read('load', '48 %')).toBe(0.48);
    expect(read('bearing_temperature', '58 °C')).toBe(58);
    expect(read('maker', 'northworks')).toBe('north');
    expect(read('maker', 'Southworks')).toBe('Southworks');
    expect(read('bearing_temperature', 'broken sensor')).toBe('broken sensor');
  });
});

describe('the form', () => {
  it('becomes a disagreement, and a disagreement the form again', () => {
    const form = { ...emptyForm, open: 'disagree' as const, features: ['load'], claims: { load: { claim: 'wrong-value' as const, value: '0.5', source: 'log' } }, missing: true, missingWhere: 'desk', whole: true, expected: 'run', comment: ' x ' };
    const draft = disagreement(form, 'earlier', (feature, text) => (feature === null ? text : Number(text)));
    expect(draft).toEqual({
      kind: 'opinion', verdict: 'disagree', supersedes: 'earlier', expected: 'run', comment: 'x',
      items: [{ about: 'feature', feature: 'load', claim: 'wrong-value', correction: { value: 0.5, source: 'log' } }, { about: 'missing', where: 'desk' }, { about: 'whole' }],
    });
    const said = { kind: 'opinion' as const, verdict: draft.verdict, items: draft.items!, expected: draft.expected!, decided: null, comment: draft.comment! };
    expect(formOf(said, emptyForm, (_, value) => String(value))).toEqual({ ...form, comment: 'x' });
  });

  it('that an earlier version kept is filled up, and one of another shape starts empty', () => {
    expect(formFrom({ open: 'ask', question: 'Why?' })).toEqual({ ...emptyForm, open: 'ask', question: 'Why?' });
    for (const odd of [null, 7, 'text', { features: {} }, { comment: 3 }, { claims: [] }]) expect(formFrom(odd)).toEqual(emptyForm);
    expect([isBlank({ ...emptyForm, open: 'ask' }), isBlank({ ...emptyForm, whole: true })]).toEqual([true, false]);
  });
});

it('a time to an answer is said in the unit a person would use', () => {
  expect([0.5, 1, 8, 24, 48, 50].map((hours) => durationText(hours, 'en'))).toEqual(['30 minutes', '1 hour', '8 hours', '24 hours', '2 days', '50 hours']);
  expect(durationText(48, 'de')).toBe('2 Tage');
});
