import { CandorError } from '../errors.js';
import type { Explanation } from '../explanation/explanation.js';
import { inputsOf } from '../explanation/inputsOf.js';
import { wellFormed } from '../explanation/wellFormed.js';
import type { Clock } from '../ports.js';
import type { EscalationDraft, FeedbackDraft, FeedbackSubject, OpinionDraft, OwnViewDraft } from './feedbackDraft.js';
import { FEEDBACK_DATA_SCHEMA, feedbackEventSchema, type FeedbackEvent, type FeedbackItem } from './feedbackEvent.js';
import { defaultRedaction, type Redaction, type SendablePart } from './redaction.js';
import { snapshotHash, snapshotOf } from './snapshotHash.js';

/** Who sends, and what may be sent. */
export interface FeedbackOrigin {
  /** URI of the host page. */
  readonly source: string;
  readonly clock: Pick<Clock, 'now'>;
  /** A fresh UUID for each event. */
  readonly uuid: () => string;
  /** An opaque id, or a token that the host signed. */
  readonly actor?: string | undefined;
  /** W3C trace context of the host's request. */
  readonly traceparent?: string | undefined;
  readonly redact?: Redaction | undefined;
}

/**
 * What a person said, as the event that is sent.
 *
 * Only parts on the allowlist are copied; a hidden feature's value never is, whatever the list says.
 * @throws {@link CandorError} `no-prediction-id` when neither the subject nor the case has an id;
 *   `hidden-value` for a correction of a feature that is masked; `invalid-draft` naming the field that
 *   does not fit (a comment over 2,000 characters); `not-canonical` when `shown` is not plain JSON.
 */
export function createFeedbackEvent(draft: FeedbackDraft, subject: FeedbackSubject, origin: FeedbackOrigin): FeedbackEvent {
  const { source, clock, uuid, actor, traceparent, redact = defaultRedaction } = origin;
  const { explanation, shown = {} } = subject;
  const may = (part: SendablePart) => redact.allow.includes(part);
  const id = subject.predictionId ?? explanation?.case.id;
  if (id === undefined) {
    throw new CandorError('no-prediction-id', 'an answer needs the prediction it is about; pass predictionId, or explain the case with an id');
  }
  const about = {
    prediction: { id, ...modelOf(explanation), context: may('context') ? explanation?.case.context : undefined },
    snapshotHash: snapshotHash(subject),
    snapshot: may('snapshot') ? snapshotOf(subject) : undefined,
    uiVersion: shown.uiVersion,
    locale: shown.locale,
    phase: shown.phase ?? 'final',
    actor,
  };
  return checked({
    specversion: '1.0',
    id: uuid(),
    source,
    type: typeOf(draft),
    subject: `prediction/${id}`,
    time: clock.now().toISOString(),
    datacontenttype: 'application/json',
    dataschema: FEEDBACK_DATA_SCHEMA,
    traceparent,
    data: { ...about, ...said(draft, explanation, may) },
  });
}

function typeOf(draft: FeedbackDraft): FeedbackEvent['type'] {
  switch (draft.kind) {
    case 'opinion': return draft.supersedes === undefined ? 'candor.feedback.submitted.v1' : 'candor.feedback.amended.v1';
    case 'escalation': return 'candor.escalation.requested.v1';
    case 'escalation-update': return 'candor.escalation.updated.v1';
    case 'decision': return 'candor.decision.recorded.v1';
    case 'own-view': return 'candor.ownview.recorded.v1';
    case 'withdrawal': return draft.of === 'opinion' ? 'candor.feedback.withdrawn.v1' : 'candor.escalation.withdrawn.v1';
  }
}

const modelOf = (explanation: Explanation | null) =>
  explanation && {
    modelId: explanation.model.name ?? explanation.model.sha256,
    modelVersion: explanation.model.version ?? explanation.model.sha256,
    modelSha256: explanation.model.sha256,
  };

type May = (part: SendablePart) => boolean;

function said(draft: FeedbackDraft, explanation: Explanation | null, may: May): object {
  switch (draft.kind) {
    case 'opinion': return opinion(draft, explanation, may);
    case 'escalation': return { escalation: escalation(draft, may) };
    case 'escalation-update': return { update: { of: draft.of, act: draft.act, note: may('texts') ? nonEmpty(draft.note) : undefined } };
    case 'decision': return { decision: { outcome: draft.outcome, onHold: draft.onHold } };
    case 'own-view': return { ownView: { choice: draft.choice, sure: draft.sure, skipped: skippedBecause(draft, may) } };
    case 'withdrawal': return { supersedes: draft.supersedes };
  }
}

/** That it was skipped is said even where the words may not leave. */
const skippedBecause = ({ choice, skipped }: OwnViewDraft, may: May) =>
  (may('texts') ? nonEmpty(skipped) : undefined) ?? (choice === undefined && skipped !== undefined ? '' : undefined);

function opinion(draft: OpinionDraft, explanation: Explanation | null, may: May): object {
  return {
    verdict: draft.verdict,
    items: (draft.items ?? []).map((item) => sendable(item, explanation, may)),
    expected: may('outcomes') ? draft.expected : undefined,
    decision: may('outcomes') && draft.decision ? { outcome: draft.decision.outcome } : undefined,
    comment: may('texts') ? nonEmpty(draft.comment) : undefined,
    values: may('values') && explanation ? openValues(explanation) : undefined,
    supersedes: draft.supersedes,
  };
}

function escalation({ target, urgency, why, question, contact }: EscalationDraft, may: May): object {
  return may('texts') ? { target, urgency, why: nonEmpty(why), question: nonEmpty(question), contact: nonEmpty(contact) } : { target, urgency };
}

function sendable(item: FeedbackItem, explanation: Explanation | null, may: May): FeedbackItem {
  if (item.about === 'whole') return { about: 'whole' };
  if (item.about === 'missing') return may('texts') ? { about: 'missing', what: nonEmpty(item.what), where: nonEmpty(item.where) } : { about: 'missing' };
  const { feature, claim, correction } = item;
  const at = explanation?.features.findIndex(({ name }) => name === feature) ?? -1;
  if (correction && inputsOf(explanation?.features ?? []).find(({ name }) => name === feature)?.state === 'masked') {
    throw new CandorError('hidden-value', `the value of "${feature}" is hidden on this page and cannot be corrected here; dispute the reason without a value`);
  }
  return {
    about: 'feature',
    feature,
    claim,
    contribution: may('contributions') ? explanation?.attribution.values[at] : undefined,
    correction: correction && may('corrections') ? { value: correction.value, source: may('texts') ? nonEmpty(correction.source) : undefined } : undefined,
  };
}

const openValues = ({ features }: Explanation) =>
  Object.fromEntries(inputsOf(features).filter(({ state }) => state !== 'masked').map(({ name, value }) => [name, value]));

// An empty field says nothing, and the schema takes no empty `what`.
const nonEmpty = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text);

function checked(event: object): FeedbackEvent {
  // Through JSON: `undefined` goes, and what is checked is what is sent.
  const parsed = feedbackEventSchema.safeParse(wellFormed(JSON.parse(JSON.stringify(event))));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CandorError('invalid-draft', `the answer cannot be sent: ${issue?.path.join('.')}: ${issue?.message}; change it and send again`, { cause: parsed.error });
}
