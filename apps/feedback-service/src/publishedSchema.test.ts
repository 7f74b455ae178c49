import { createRequire } from 'node:module';
import { feedbackEventSchema } from '@candor/core/feedback';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { eventOf, questionOf } from './testing/startedService.js';

const published = createRequire(import.meta.url)('@candor/core/schemas/feedback-event.json') as object;
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(published);

const good: Record<string, object> = {
  agreement: eventOf(),
  disagreement: eventOf({ verdict: 'disagree', items: [{ about: 'feature', feature: 'slope', claim: 'wrong-value', contribution: -0.5, correction: { value: 'south', source: 'a map' } }, { about: 'missing', what: 'the cover' }, { about: 'whole' }], expected: 3.5, comment: 'x'.repeat(2000) }),
  question: questionOf('plot-1'),
  update: eventOf({ update: { of: eventOf().id, act: 'reopen' } }, { type: 'candor.escalation.updated.v1' }),
  decision: eventOf({ decision: { outcome: 'harvest', onHold: true } }, { type: 'candor.decision.recorded.v1' }),
  'own view': eventOf({ ownView: { choice: 'harvest', sure: 'fairly' } }, { type: 'candor.ownview.recorded.v1' }),
};
const bad: Record<string, object> = {
  'without specversion': { ...eventOf(), specversion: undefined },
  'of an unknown type': { ...eventOf(), type: 'candor.view.started.v1' },
  'whose id is no UUID': { ...eventOf(), id: '42' },
  'whose time is none': { ...eventOf(), time: 'yesterday' },
  'with an unknown verdict': eventOf({ verdict: 'perhaps', items: [] }),
  'with a comment too long': eventOf({ verdict: 'agree', items: [], comment: 'x'.repeat(2001) }),
  'with a hash that is none': eventOf({ verdict: 'agree', items: [], snapshotHash: 'abc' }),
  'that amends nothing': eventOf({ verdict: 'agree', items: [] }, { type: 'candor.feedback.amended.v1' }),
  'that asks nobody': eventOf({ escalation: { target: '', urgency: 'today' } }, { type: 'candor.escalation.requested.v1' }),
};

describe('the published JSON Schema', () => {
  it.each(Object.entries(good))('takes what the code takes: %s', (_, event) => {
    const plain: unknown = JSON.parse(JSON.stringify(event));
    expect([validate(plain), feedbackEventSchema.safeParse(plain).success], JSON.stringify(validate.errors)).toEqual([true, true]);
  });

  it.each(Object.entries(bad))('refuses what the code refuses: an event %s', (_, event) => {
    const plain: unknown = JSON.parse(JSON.stringify(event));
    expect([validate(plain), feedbackEventSchema.safeParse(plain).success]).toEqual([false, false]);
  });
});
