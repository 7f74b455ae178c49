import { expect, it } from 'vitest';
import { en } from '../narrative/catalogs/en.js';
import { feedback } from '../narrative/catalogs/en.feedback.js';
import { withFeedback } from '../narrative/catalog.js';
import { rentAbout, rentExplanation } from '../narrative/testing/examples.js';
import { exportExplanation } from '../exporting/exportExplanation.js';
import { createFeedbackEvent } from '../feedback/createFeedbackEvent.js';
import { systemClock } from '../feedback/systemClock.js';
import { canonicalJson } from './canonical.js';
import { wellFormed } from './wellFormed.js';

const cut = 'a house 🏠'.slice(0, -1);
const explanation = { ...rentExplanation, model: { sha256: 'a'.repeat(64) }, case: { id: cut } };

it('keeps whole pairs, and every name and value beside them', () => {
  expect(wellFormed({ [cut]: [cut, '🏠', 1, null, true], plain: 'text' })).toEqual({ 'a house \ufffd': ['a house \ufffd', '🏠', 1, null, true], plain: 'text' });
  expect(Object.keys(wellFormed(JSON.parse('{"__proto__":1}') as object))).toEqual(['__proto__']);
});

it('a text that was cut in the middle of a pair is exported, and its hash can be computed again', async () => {
  const { text, hash } = await exportExplanation(explanation, rentAbout, 'json', { locale: 'en', catalog: withFeedback(en, feedback), timeZone: 'UTC' });
  expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  expect(() => canonicalJson(JSON.parse(text))).not.toThrow();
});

it('an answer about such a case, in such words, is kept', () => {
  const { data } = createFeedbackEvent(
    { kind: 'opinion', verdict: 'disagree', comment: cut },
    { explanation, shown: { sentences: [cut] } },
    { source: 'https://example.org', clock: systemClock, redact: undefined, uuid: () => '00000000-0000-4000-8000-000000000000', actor: undefined },
  );
  expect(data).toMatchObject({ snapshotHash: expect.stringMatching(/^[0-9a-f]{64}$/u), comment: 'a house \ufffd' });
  expect(() => canonicalJson(data)).not.toThrow();
});
