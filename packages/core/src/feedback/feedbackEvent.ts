import * as z from 'zod/mini';

/** The version of the event data that this build writes. */
export const FEEDBACK_DATA_SCHEMA = 'urn:candor:feedback:1';

const note = (longest: number) => z.string().check(z.maxLength(longest, `must have at most ${longest} characters`));
const text = (longest: number) => note(longest).check(z.minLength(1, 'must not be empty'));
const finite = z.number().check(z.refine((x) => Number.isFinite(x), 'must be a finite number'));
const instant = z.iso.datetime({ offset: true });
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex'));

export const predictionRefSchema = z.object({
  /** The host's id of this prediction; the subject is `prediction/{id}`. */
  id: text(200),
  /** Which model spoke; absent when none had answered yet. */
  modelId: z.optional(text(200)),
  modelVersion: z.optional(text(200)),
  modelSha256: z.optional(sha256),
  /** Declared context columns; absent when redaction leaves them out. */
  context: z.optional(z.record(text(200), note(500))),
});

export const verdictSchema = z.enum(['agree', 'disagree', 'not-sure']);

/** What is disputed: one listed reason, something the model does not know, or all of it. */
export const feedbackItemSchema = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('feature'),
    feature: text(200),
    /** Left out when the person only pointed at the reason. */
    claim: z.optional(z.enum(['wrong-value', 'does-not-apply', 'counts-more', 'counts-less', 'other-way'])),
    /** Its attribution as shown, on the explanation's scale. */
    contribution: z.optional(finite),
    /** What the person says the value should be, in their words or as a number, and where that stands. */
    correction: z.optional(z.object({
      value: z.union([finite, note(500)]),
      source: z.optional(note(500)),
    })),
  }),
  z.object({
    about: z.literal('missing'),
    /** Left out when the person only said that something is. */
    what: z.optional(text(500)),
    /** Where it can be checked. */
    where: z.optional(note(500)),
  }),
  z.object({ about: z.literal('whole') }),
]);

export const escalationSchema = z.object({
  /** Id of the person or team asked, from the host's list. */
  target: text(200),
  urgency: z.enum(['normal', 'today', 'urgent']),
  /** Why it is urgent. */
  why: z.optional(note(500)),
  question: z.optional(note(2000)),
  /** How the person wants to be answered. */
  contact: z.optional(note(200)),
});

const about = {
  prediction: predictionRefSchema,
  /** SHA-256 of the canonical JSON of what was on screen. */
  snapshotHash: sha256,
  /** What was hashed, where the host allows `snapshot`: `{ explanation, shown }`. */
  snapshot: z.optional(z.record(z.string(), z.unknown())),
  uiVersion: z.optional(text(100)),
  locale: z.optional(text(35)),
  /** Whether the answer was given to a first estimate or to the final one. */
  phase: z.enum(['refining', 'final']),
  /** An opaque id, or a token that the host signed. */
  actor: z.optional(text(4000)),
};

const opinion = {
  verdict: verdictSchema,
  items: z.array(feedbackItemSchema).check(z.maxLength(500)),
  /** What the recommendation should have been: an outcome id or an amount. */
  expected: z.optional(z.union([text(200), finite])),
  decision: z.optional(z.object({ outcome: text(200) })),
  comment: z.optional(note(2000)),
  /** The case's inputs as used, by feature: only when the host allows `values`. */
  values: z.optional(z.record(z.string(), z.nullable(z.union([finite, z.string()])))),
};

export const ownViewSchema = z.object({
  /** Outcome id or amount chosen before the recommendation was seen; left out when that was skipped. */
  choice: z.optional(z.union([text(200), finite])),
  sure: z.optional(z.enum(['not', 'somewhat', 'fairly', 'very'])),
  /** Why it was skipped, where the policy allows that. */
  skipped: z.optional(note(500)),
}).check(z.refine(({ choice, skipped }) => choice !== undefined || skipped !== undefined, 'needs a choice, or why it was skipped'));

/** What was decided, or that the decision waits for an answer. */
const decisionSchema = z.object({ outcome: z.optional(text(200)), onHold: z.optional(z.boolean()) })
  .check(z.refine(({ outcome, onHold }) => outcome !== undefined || onHold === true, 'needs an outcome, or to be on hold'));

/** What the person who asked adds to a case later. */
export const escalationUpdateSchema = z.object({
  /** Id of the event that asked. */
  of: z.uuid(),
  act: z.enum(['inform', 'close', 'reopen']),
  note: z.optional(note(2000)),
});

/** Id of the event that this one replaces or takes back; nothing is ever overwritten. */
const supersedes = z.uuid();

const envelope = {
  specversion: z.literal('1.0'),
  /** Also the idempotency key. */
  id: z.uuid(),
  /** URI of the host. */
  source: text(2000),
  subject: z.string().check(z.regex(/^prediction\/.+$/, 'must be prediction/{id}')),
  time: instant,
  datacontenttype: z.literal('application/json'),
  dataschema: z.literal(FEEDBACK_DATA_SCHEMA),
  traceparent: z.optional(z.string().check(z.regex(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/, 'must be a W3C traceparent'))),
};

/** One thing a person said about one prediction: a CloudEvents 1.0 envelope in JSON, its data by type. */
export const feedbackEventSchema = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('candor.feedback.submitted.v1'), data: z.object({ ...about, ...opinion }) }),
  z.object({ ...envelope, type: z.literal('candor.feedback.amended.v1'), data: z.object({ ...about, ...opinion, supersedes }) }),
  z.object({ ...envelope, type: z.literal('candor.feedback.withdrawn.v1'), data: z.object({ ...about, supersedes }) }),
  z.object({ ...envelope, type: z.literal('candor.escalation.requested.v1'), data: z.object({ ...about, escalation: escalationSchema }) }),
  z.object({ ...envelope, type: z.literal('candor.escalation.withdrawn.v1'), data: z.object({ ...about, supersedes }) }),
  z.object({ ...envelope, type: z.literal('candor.escalation.updated.v1'), data: z.object({ ...about, update: escalationUpdateSchema }) }),
  z.object({ ...envelope, type: z.literal('candor.decision.recorded.v1'), data: z.object({ ...about, decision: decisionSchema }) }),
  z.object({ ...envelope, type: z.literal('candor.ownview.recorded.v1'), data: z.object({ ...about, ownView: ownViewSchema }) }),
  z.object({ ...envelope, type: z.literal('candor.notice.issued.v1'), data: z.object({ ...about, notice: z.object({ codes: z.array(text(50)).check(z.maxLength(9)) }) }) }),
  z.object({ ...envelope, type: z.literal('candor.export.created.v1'), data: z.object({ ...about, export: z.object({ format: z.enum(['html', 'text', 'json', 'csv', 'svg']), audience: z.enum(['officer', 'customer', 'auditor']) }) }) }),
]).check(z.refine((event) => event.subject === `prediction/${event.data.prediction.id}`, 'subject must name data.prediction.id'));

export type FeedbackEvent = z.infer<typeof feedbackEventSchema>;
export type FeedbackEventType = FeedbackEvent['type'];
export type PredictionRef = z.infer<typeof predictionRefSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type FeedbackItem = z.infer<typeof feedbackItemSchema>;
export type EscalationRequest = z.infer<typeof escalationSchema>;
export type EscalationUpdate = z.infer<typeof escalationUpdateSchema>;
export type OwnView = z.infer<typeof ownViewSchema>;
