import type { Explanation } from '@candor/core';
import { canonicalJson, sha256 } from '@candor/core/feedback';
import { expect, it } from 'vitest';
import { someExplanation } from '../testing/someExplanation.js';
import { readEvent } from './readEvent.js';
import { readSnapshot, viewsOf } from './readSnapshot.js';

const { time: _, ...provenance } = someExplanation.provenance;
const recorded = { explanation: { ...someExplanation, provenance }, shown: { sentences: ['Recommendation: inspect'], level: 2, locale: 'en', at: '2026-03-02T08:00:00.000Z' } };

const said = (snapshot: object | null, hash = sha256(canonicalJson(snapshot ?? {})), id = '00000000-0000-4000-8000-000000000001') => {
  const read = readEvent({
    id, type: 'candor.feedback.submitted.v1', by: 'ida', receivedAt: '2026-03-02T09:00:00.000Z',
    data: { prediction: { id: 'P-1' }, snapshotHash: hash, phase: 'final', verdict: 'agree', items: [], ...(snapshot === null ? {} : { snapshot }) },
  });
  if (read === null) throw new Error('the event of this test is none');
  return read;
};

it('a record as it was sent matches, and is read with the time it was shown', () => {
  const view = readSnapshot(said(recorded));
  expect([view.matches, view.content, view.nMasked]).toEqual([true, 'full', 0]);
  expect(view.explanation).toEqual({ ...someExplanation, provenance: { ...provenance, time: '2026-03-02T08:00:00.000Z' } });
});

it('one number, one letter or one hidden value that is another is noticed', () => {
  const hash = sha256(canonicalJson(recorded));
  const altered = (change: (copy: typeof recorded) => void) => {
    const copy = structuredClone(recorded);
    change(copy);
    return readSnapshot(said(copy, hash)).matches;
  };
  expect(altered(() => {})).toBe(true);
  expect(altered((copy) => { copy.explanation.features[0]!.value = 12.000001; })).toBe(false);
  expect(altered((copy) => { copy.shown.sentences[0] = 'Recommendation: inspect.'; })).toBe(false);
  expect(altered((copy) => { copy.explanation.features[0]!.state = 'masked'; })).toBe(false);
});

it('a fingerprint alone is neither right nor wrong, and an explanation of another kind is said to be unreadable', () => {
  expect(readSnapshot(said(null, 'a'.repeat(64)))).toMatchObject({ matches: null, content: 'absent', explanation: null });
  const odd = { explanation: { ...recorded.explanation, version: '7.0' }, shown: { sentences: ['Read this'] } };
  expect(readSnapshot(said(odd))).toMatchObject({ matches: true, content: 'unreadable', shown: { sentences: ['Read this'] }, problem: expect.stringContaining('version') });
});

it('masked values are counted, and strange words about the screen are left out', () => {
  const features: Explanation['features'] = someExplanation.features.map((feature) => ({ ...feature, value: null, state: 'masked' }));
  const view = readSnapshot(said({ explanation: { ...recorded.explanation, features }, shown: { locale: 'no such language!', level: 9, sentences: 'none' } }));
  expect([view.nMasked, view.shown]).toEqual([2, {}]);
});

it('a screen that two events speak of is one view, the case’s own first', () => {
  const other = { explanation: null, shown: {} };
  const views = viewsOf([said(other, undefined, '00000000-0000-4000-8000-00000000000a'), said(recorded, undefined, '00000000-0000-4000-8000-00000000000b'), said(recorded, undefined, '00000000-0000-4000-8000-00000000000c')], '00000000-0000-4000-8000-00000000000c');
  expect(views.map(({ hash }) => hash)).toEqual([sha256(canonicalJson(recorded)), sha256(canonicalJson(other))]);
});
