export { CandorError, type Problem } from './errors.js';
export type { Clock, Delivery, NewOutboxRecord, OutboxRecord, OutboxStorage, Receipt, RecordState, Retry, Transport } from './ports.js';
export {
  feedbackEventSchema, FEEDBACK_DATA_SCHEMA,
  type EscalationRequest, type FeedbackEvent, type FeedbackEventType, type FeedbackItem, type PredictionRef, type Verdict,
} from './feedback/feedbackEvent.js';
export type { EscalationDraft, FeedbackDraft, FeedbackSubject, OpinionDraft, Shown, WithdrawalDraft } from './feedback/feedbackDraft.js';
export type { FeedbackClient, FeedbackRecord, FeedbackState } from './feedback/feedbackClient.js';
