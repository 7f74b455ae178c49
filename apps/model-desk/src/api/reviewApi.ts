import type { About } from '@candor/core';
import type { EscalationAct, EscalationOutcome } from '@candor/core/feedback';
import type { CaseDetail, Queue, ReviewCase, Session, Target } from './schemas.js';

/** Which cases a reviewer wants to see. */
export interface QueueFilter {
  readonly show: 'all' | 'mine' | 'unassigned' | 'overdue';
  readonly state: QueueState;
  /** Part of a reference, a prediction id, a question or a note. */
  readonly text: string;
  readonly limit: number;
}

/** `open` is every state in which somebody still owes an answer. */
export type QueueState = 'open' | 'submitted' | 'acknowledged' | 'in_review' | 'needs_info' | 'reopened' | 'resolved' | 'closed' | 'withdrawn';

/** What a reviewer does to a case, and the version of it that they saw. */
export interface CaseAct {
  readonly act: Extract<EscalationAct, 'acknowledge' | 'take' | 'release' | 'ask' | 'resolve' | 'reassign' | 'close' | 'reopen'>;
  readonly version: number;
  readonly note?: string;
  readonly outcome?: EscalationOutcome;
  readonly target?: string;
}

/** The feedback service, as far as a reviewer needs it. Everything rejects with a {@link ReviewProblem}. */
export interface ReviewApi {
  /** `null`: nobody is signed in. */
  session(signal?: AbortSignal): Promise<Session | null>;
  signIn(token: string): Promise<Session>;
  signOut(): Promise<void>;
  queue(filter: QueueFilter, signal?: AbortSignal): Promise<Queue>;
  case(id: string, signal?: AbortSignal): Promise<CaseDetail>;
  act(id: string, act: CaseAct): Promise<ReviewCase>;
  targets(signal?: AbortSignal): Promise<readonly Target[]>;
  /** Words around a model; `null` where this desk was given no profile of it. */
  about(modelSha256: string, signal?: AbortSignal): Promise<About | null>;
}
