import type { OutboxRecord, Receipt } from '@candor/core/feedback';

/** The four answers, none of them the default. */
export type Verdict = 'agree' | 'disagree' | 'not-sure' | 'ask';

/** What an answer is about. Ids only: no input value and no personal data belongs here. */
export interface FeedbackSubject {
  /** The case: `Explanation.case.id`. */
  readonly predictionId: string;
  readonly modelSha256?: string | undefined;
  readonly modelVersion?: string | undefined;
  readonly context?: Readonly<Record<string, string>> | undefined;
}

/** One thing the officer disagrees with: a listed reason, something that is missing, or all of it. */
export type FeedbackItem =
  | { readonly kind: 'reason'; readonly feature: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'whole' };

/** What the officer says, complete. */
export interface FeedbackAnswer {
  readonly verdict: Verdict;
  readonly items: readonly FeedbackItem[];
  /** Free text as typed, at most 2,000 characters; for `ask`, the question. Empty when nothing was typed. */
  readonly comment: string;
}

/** What was on the screen when the officer answered. */
export interface FeedbackShown {
  readonly locale: string;
  /** Level of detail, 1..4. */
  readonly level: number;
  /** The first glance as it was read; `null` when nothing was shown (loading, error). */
  readonly summary: string | null;
  /** The outcome's word; `null` when there was no recommendation. */
  readonly outcome: string | null;
}

export interface FeedbackSubmission {
  readonly subject: FeedbackSubject;
  readonly answer: FeedbackAnswer;
  readonly shown: FeedbackShown;
  /** Id of the record this one replaces. Nothing is overwritten. */
  readonly supersedes?: string | undefined;
}

/** One answer on its way, readable: an outbox record with its body understood. */
export interface FeedbackRecord {
  /** UUID; the event's id and idempotency key. */
  readonly id: string;
  readonly subject: FeedbackSubject;
  /** As it leaves the page, after redaction. */
  readonly answer: FeedbackAnswer;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly attempts: number;
  readonly state: OutboxRecord['state'];
  readonly receipt?: Receipt | undefined;
  readonly problem?: OutboxRecord['problem'] | undefined;
}

export interface FeedbackState {
  /** Every record on this device, oldest first. */
  readonly records: readonly FeedbackRecord[];
  readonly online: boolean;
  /** False when records die with the page: the interface says so. */
  readonly durable: boolean;
}

/** The port through which answers leave: kept first, sent later. */
export interface FeedbackClient {
  /** Resolves once the answer is kept durably, whether or not it could be sent; rejects when it could not be kept. */
  submit(submission: FeedbackSubmission): Promise<FeedbackRecord>;
  subscribe(listener: () => void): () => void;
  /** The same object until something changes, for `useSyncExternalStore`. */
  getState(): FeedbackState;
}
