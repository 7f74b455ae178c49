export { CandorError, type Problem } from './errors.js';
export type { Clock, Delivery, NewOutboxRecord, OutboxRecord, OutboxStorage, Receipt, RecordState, Retry, Transport } from './ports.js';
export {
  feedbackEventSchema, FEEDBACK_DATA_SCHEMA,
  type EscalationRequest, type EscalationUpdate, type FeedbackEvent, type FeedbackEventType, type FeedbackItem, type OwnView, type PredictionRef, type Verdict,
} from './feedback/feedbackEvent.js';
export type { DecisionDraft, EscalationDraft, EscalationUpdateDraft, FeedbackDraft, FeedbackSubject, OpinionDraft, OwnViewDraft, Shown, WithdrawalDraft } from './feedback/feedbackDraft.js';
export type { DraftStore, FeedbackClient, FeedbackRecord, FeedbackState } from './feedback/feedbackClient.js';
export {
  escalationTargetSchema, feedbackEntrySchema, feedbackStatusSchema, readAnswer,
  type EscalationTarget, type EscalationView, type FeedbackEntry, type FeedbackService, type FeedbackStatus,
} from './feedback/feedbackStatus.js';
export { isFinalStatus, statusDelay, watchStatus, type StatusWatch } from './feedback/watchStatus.js';
export { createFeedbackEvent, type FeedbackOrigin } from './feedback/createFeedbackEvent.js';
export { readFeedbackEvent } from './feedback/readFeedbackEvent.js';
export { defaultRedaction, type Redaction, type SendablePart } from './feedback/redaction.js';
export { findPersonalData, type PersonalData, type PersonalDataKind, type PersonalShape } from './feedback/personalData.js';
export { escalationActs, escalationStates, isOpenEscalation, type EscalationAct, type EscalationRole, type EscalationState } from './feedback/escalationStates.js';
export {
  advanceCase, isOverdue, joinCase, openCase,
  type EscalationCase, type EscalationMove, type EscalationOutcome, type EscalationStep,
} from './feedback/escalationCase.js';
export { defaultEscalationPolicy, escalationAdvice, type EscalationAdvice, type EscalationOccasion, type EscalationPolicy } from './feedback/escalationPolicy.js';
export { revealOf, type OwnViewOccasion, type Reveal, type RevealPolicy } from './feedback/revealOf.js';
export { auditHash, createAuditVerifier, emptyAudit, type AuditEntry, type AuditHead, type AuditProblem, type AuditVerifier } from './feedback/auditChain.js';
export { canonicalJson } from './explanation/canonical.js';
export { sha256 } from './numeric/sha256.js';
export { snapshotHash } from './feedback/snapshotHash.js';
export { createOutbox, type Outbox, type OutboxOptions, type OutboxState, type OutboxWarning, type SenderState } from './feedback/createOutbox.js';
export { createMemoryStorage } from './feedback/createMemoryStorage.js';
export { sealedStorage, type OutboxCipher } from './feedback/sealedStorage.js';
export { deliveryOf, type HttpAnswer } from './feedback/deliveryOf.js';
export { systemClock } from './feedback/systemClock.js';
