export { CandorError, type Problem } from './errors.js';
export type { Clock, Delivery, NewOutboxRecord, OutboxRecord, OutboxStorage, Receipt, RecordState, Retry, Transport } from './ports.js';
export {
  feedbackEventSchema, FEEDBACK_DATA_SCHEMA,
  type EscalationRequest, type FeedbackEvent, type FeedbackEventType, type FeedbackItem, type PredictionRef, type Verdict,
} from './feedback/feedbackEvent.js';
export type { EscalationDraft, FeedbackDraft, FeedbackSubject, OpinionDraft, Shown, WithdrawalDraft } from './feedback/feedbackDraft.js';
export type { FeedbackClient, FeedbackRecord, FeedbackState } from './feedback/feedbackClient.js';
export { createFeedbackEvent, type FeedbackOrigin } from './feedback/createFeedbackEvent.js';
export { readFeedbackEvent } from './feedback/readFeedbackEvent.js';
export { defaultRedaction, type Redaction, type SendablePart } from './feedback/redaction.js';
export { snapshotHash } from './feedback/snapshotHash.js';
export { createOutbox, type Outbox, type OutboxOptions, type OutboxState, type SenderState } from './feedback/createOutbox.js';
export { createMemoryStorage } from './feedback/createMemoryStorage.js';
export { deliveryOf, type HttpAnswer } from './feedback/deliveryOf.js';
export { systemClock } from './feedback/systemClock.js';
