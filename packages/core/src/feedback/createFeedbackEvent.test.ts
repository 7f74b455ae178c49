import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../explanation/canonical.js';
import { sha256 } from '../numeric/sha256.js';
import { createFeedbackEvent, type FeedbackOrigin } from './createFeedbackEvent.js';
import type { FeedbackDraft, FeedbackSubject } from './feedbackDraft.js';
import { feedbackEventSchema, type FeedbackItem } from './feedbackEvent.js';
import { readFeedbackEvent } from './readFeedbackEvent.js';
import { snapshotHash } from './snapshotHash.js';
import { agreement, someExplanation, uuidOf } from './testing/someEvent.js';

const origin: FeedbackOrigin = { source: 'https://desk.example', clock: { now: () => new Date('2026-03-02T09:00:00Z') }, uuid: () => uuidOf(1), actor: 'officer-12' };
const subject: FeedbackSubject = { explanation: someExplanation, shown: { sentences: ['Recommendation: cover.'], level: 1, locale: 'en-GB' } };
const make = (draft: FeedbackDraft, changes: Partial<FeedbackOrigin> = {}, about = subject) => createFeedbackEvent(draft, about, { ...origin, ...changes });
const dispute = (...items: FeedbackItem[]): FeedbackDraft => ({ kind: 'opinion', verdict: 'disagree', items });

describe('a feedback event', () => {
  it('is a CloudEvents envelope with ids, verdict and fingerprint', () => {
    expect(make(agreement)).toEqual({
      specversion: '1.0', id: uuidOf(1), source: 'https://desk.example', type: 'candor.feedback.submitted.v1', subject: 'prediction/plot-7',
      time: '2026-03-02T09:00:00.000Z', datacontenttype: 'application/json', dataschema: 'urn:candor:feedback:1',
      data: {
        prediction: { id: 'plot-7', modelId: 'Orchard Frost', modelVersion: '2.1', modelSha256: 'a'.repeat(64), context: { valley: 'Elm Row' } },
        verdict: 'agree', items: [], snapshotHash: snapshotHash(subject), locale: 'en-GB', phase: 'final', actor: 'officer-12',
      },
    });
  });

  it('holds an own view, or that it was skipped and why', () => {
    expect(make({ kind: 'own-view', choice: 'cover', sure: 'fairly' }).data).toMatchObject({ ownView: { choice: 'cover', sure: 'fairly' } });
    expect(make({ kind: 'own-view', skipped: 'seen it before' }).data).toMatchObject({ ownView: { skipped: 'seen it before' } });
    expect(make({ kind: 'own-view', skipped: 'seen it before' }, { redact: { allow: [] } }).data).toMatchObject({ ownView: { skipped: '' } });
    expect(() => make({ kind: 'own-view', sure: 'very' })).toThrow(expect.objectContaining({ code: 'invalid-draft', message: expect.stringContaining('needs a choice') as string }));
  });

  it('holds a decision, or that it waits', () => {
    expect(make({ kind: 'decision', outcome: 'cover' }).data).toMatchObject({ decision: { outcome: 'cover' } });
    expect(make({ kind: 'decision', onHold: true }).data).toMatchObject({ decision: { onHold: true } });
    expect(() => make({ kind: 'decision' })).toThrow(expect.objectContaining({ code: 'invalid-draft' }));
  });

  it('fills in the contribution of a disputed reason and keeps what the person said of it', () => {
    const event = make(dispute({ about: 'feature', feature: 'slope', claim: 'wrong-value', correction: { value: 'south-facing', source: 'site visit' } }, { about: 'missing', what: 'frost fans' }, { about: 'whole' }));
    expect(event.data).toMatchObject({
      items: [
        { about: 'feature', feature: 'slope', claim: 'wrong-value', contribution: -0.0625, correction: { value: 'south-facing', source: 'site visit' } },
        { about: 'missing', what: 'frost fans' },
        { about: 'whole' },
      ],
    });
  });

  it('never carries an input value unless the host allows it, and a hidden one not even then', () => {
    const draft = dispute(...someExplanation.features.map(({ name }): FeedbackItem => ({ about: 'feature', feature: name })));
    const text = JSON.stringify(make(draft));
    expect(text).not.toContain('-4.25');
    expect(text).not.toContain('north-facing');
    expect(make(draft, { redact: { allow: ['values'] } }).data).toMatchObject({ values: { dew_point: -4.25, slope: 'north-facing', cover: null } });
    expect(JSON.stringify(make(draft, { redact: { allow: ['values'] } }).data)).not.toContain('"grower_note":');
  });

  it('sends ids and the verdict alone when nothing else is allowed', () => {
    const draft: FeedbackDraft = {
      kind: 'opinion', verdict: 'disagree', expected: 'wait', decision: { outcome: 'wait' }, comment: 'ask the grower',
      items: [{ about: 'feature', feature: 'slope', claim: 'counts-less', correction: { value: 3, source: 'map' } }, { about: 'missing', what: 'fans', where: 'shed' }],
    };
    const { data } = make(draft, { redact: { allow: [] } });
    expect(data).toEqual({
      prediction: { id: 'plot-7', modelId: 'Orchard Frost', modelVersion: '2.1', modelSha256: 'a'.repeat(64) },
      verdict: 'disagree', items: [{ about: 'feature', feature: 'slope', claim: 'counts-less' }, { about: 'missing' }],
      snapshotHash: snapshotHash(subject), locale: 'en-GB', phase: 'final', actor: 'officer-12',
    });
  });

  it('asks a person without an explanation, when the host names the prediction', () => {
    const draft: FeedbackDraft = { kind: 'escalation', target: 'frost-team', urgency: 'today', question: 'Is this plot covered?', why: '' };
    const event = make(draft, {}, { predictionId: 'plot-9', explanation: null });
    expect(event).toMatchObject({ type: 'candor.escalation.requested.v1', subject: 'prediction/plot-9', data: { escalation: { target: 'frost-team', urgency: 'today', question: 'Is this plot covered?' } } });
    expect(event.data.prediction).toEqual({ id: 'plot-9' });
  });

  it('amends and withdraws by naming the earlier event', () => {
    expect(make({ ...agreement, supersedes: uuidOf(9) } as FeedbackDraft)).toMatchObject({ type: 'candor.feedback.amended.v1', data: { supersedes: uuidOf(9) } });
    expect(make({ kind: 'withdrawal', of: 'opinion', supersedes: uuidOf(9) })).toMatchObject({ type: 'candor.feedback.withdrawn.v1', data: { supersedes: uuidOf(9) } });
    expect(make({ kind: 'withdrawal', of: 'escalation', supersedes: uuidOf(9) })).toMatchObject({ type: 'candor.escalation.withdrawn.v1' });
  });

  it.each<[string, () => unknown, string, string]>([
    ['a prediction without an id', () => make(agreement, {}, { explanation: null }), 'no-prediction-id', 'predictionId'],
    ['a comment that is too long', () => make({ kind: 'opinion', verdict: 'agree', comment: 'x'.repeat(2001) }), 'invalid-draft', 'data.comment: must have at most 2000 characters'],
    ['an id that is no UUID', () => make(agreement, { uuid: () => '42' }), 'invalid-draft', 'id:'],
    ['a corrected value of a hidden input', () => make(dispute({ about: 'feature', feature: 'grower_note', correction: { value: 'no' } })), 'hidden-value', 'grower_note'],
    ['a policy that is not JSON', () => make(agreement, {}, { ...subject, shown: { policy: { reveal: () => 'now' } } }), 'not-canonical', '$.shown.policy.reveal'],
  ])('%s is refused with a code and a place', (_, attempt, code, place) => {
    expect(attempt).toThrow(expect.objectContaining({ code, message: expect.stringContaining(place) }));
  });

  it('can be read back from its bytes; what another version wrote reads as null', () => {
    const event = make(agreement);
    expect(readFeedbackEvent(JSON.stringify(event))).toEqual(event);
    expect(readFeedbackEvent(JSON.stringify({ ...event, type: 'candor.feedback.submitted.v2' }))).toBeNull();
    expect(readFeedbackEvent('{')).toBeNull();
  });

  it('whose subject names another prediction is not one', () => {
    expect(feedbackEventSchema.safeParse({ ...make(agreement), subject: 'prediction/other' }).success).toBe(false);
  });
});

describe('the snapshot hash', () => {
  it('does not move with the time of computing, and moves with every number and every word', () => {
    const hash = snapshotHash(subject);
    const changed = structuredClone(someExplanation);
    changed.provenance.time = '2030-01-01T00:00:00Z';
    expect(snapshotHash({ ...subject, explanation: changed })).toBe(hash);
    changed.attribution.values[0] = 0.1875000000000001;
    expect(snapshotHash({ ...subject, explanation: changed })).not.toBe(hash);
    expect(snapshotHash({ ...subject, shown: { ...subject.shown, sentences: ['Recommendation: cover'] } })).not.toBe(hash);
  });

  it('is the SHA-256 that others compute over the same canonical text', async () => {
    const text = '{"explanation":null,"shown":{"level":1,"locale":"de"}}';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    expect(snapshotHash({ explanation: null, shown: { locale: 'de', level: 1 } })).toBe(Buffer.from(digest).toString('hex'));
  });
});

describe('the snapshot in an event', () => {
  it('stays on the device unless the host allows it, and then is what was hashed, without a hidden value', () => {
    expect(make(agreement).data.snapshot).toBeUndefined();
    const { snapshot, snapshotHash: hash } = make(agreement, { redact: { allow: ['snapshot'] } }).data;
    expect(sha256(canonicalJson(snapshot))).toBe(hash);
    expect(JSON.stringify(snapshot)).toContain('Recommendation: cover.');
  });

  it('carries a decision, an own view and a word more about a question', () => {
    expect(make({ kind: 'decision', outcome: 'cover', onHold: true })).toMatchObject({ type: 'candor.decision.recorded.v1', data: { decision: { outcome: 'cover', onHold: true } } });
    expect(make({ kind: 'own-view', choice: 'cover', sure: 'fairly' })).toMatchObject({ type: 'candor.ownview.recorded.v1', data: { ownView: { choice: 'cover', sure: 'fairly' } } });
    const update: FeedbackDraft = { kind: 'escalation-update', of: uuidOf(2), act: 'inform', note: 'The fleece.' };
    expect(make(update)).toMatchObject({ type: 'candor.escalation.updated.v1', data: { update: { of: uuidOf(2), act: 'inform', note: 'The fleece.' } } });
    expect(make(update, { redact: { allow: [] } }).data).not.toHaveProperty('update.note');
  });
});
