import type { Problem } from './errors.js';
import type { CheckedRow } from './model/row.js';
import type { RowBatch } from './sampling/rowBatch.js';

/**
 * Anything that turns rows into outputs: onnxruntime, a team's own function, a remote endpoint.
 *
 * Outputs are what the model's `output` declares: probabilities, logits or values. A single number for a model of two
 * classes is that of the second.
 */
export interface Predictor {
  /**
   * @param rows - At most 8,192, in `features` order; NaN is a missing number.
   * @returns One answer a row, in order: an array for each row, or all of them in one row-major array.
   */
  predict(rows: readonly CheckedRow[], options: { signal?: AbortSignal | undefined }): Promise<Outputs>;
  /** The same for rows as numbers, where making an object of each row would cost more than the model. */
  predictBatch?(batch: RowBatch, options: { signal?: AbortSignal | undefined }): Promise<ArrayLike<number>>;
  /** Labels beside probabilities of every class, shape [n, nOutputs], for a model that decides its labels itself. */
  run?(rows: readonly CheckedRow[], options: { signal?: AbortSignal | undefined }): Promise<{ labels?: readonly string[]; scores: Float64Array }>;
  /** What a person should know about how the model is run: stands in every explanation. */
  readonly problems?: readonly Problem[];
  dispose?(): void;
}

/** A predictor's answers: flat, row-major, or one array a row. */
export type Outputs = ArrayLike<number> | ArrayLike<ArrayLike<number>>;

/** Where unsent feedback waits. Every promise resolves only when the data is durable. */
export interface OutboxStorage {
  /** False when records die with the page (memory fallback): the interface says so. Known once a call has resolved. */
  readonly durable: boolean;
  /** Records that are here and cannot be opened: encrypted under another key. Known once `list` has resolved. */
  readonly unreadable?: number;
  /** All records by ascending `sequence`, but those that cannot be opened. */
  list(): Promise<OutboxRecord[]>;
  /**
   * Adds a record at the end of the queue and gives it its `sequence`, in one step that no other
   * tab can come between. A second record of the same id is not added: the first is returned.
   */
  append(record: NewOutboxRecord): Promise<OutboxRecord>;
  /** Replaces the record of this id; one that was removed meanwhile stays removed. Only the tab that sends calls it. */
  put(record: OutboxRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

/** One event on its way. `body` was serialised once and is resent unchanged. */
export type OutboxRecord = RecordIdentity & RecordState;

/** A record that storage has not numbered yet. */
export type NewOutboxRecord = Omit<RecordIdentity, 'sequence'>;

export interface RecordIdentity {
  /** The event's id: UUID, also its idempotency key. */
  readonly id: string;
  /** Order of enqueueing, ascending over all tabs; FIFO within a subject. */
  readonly sequence: number;
  /** `prediction/{id}`. */
  readonly subject: string;
  readonly type: string;
  readonly body: string;
  /** RFC 3339. */
  readonly createdAt: string;
  /** Tries that came to an end, successful or not. */
  readonly attempts: number;
}

/**
 * Where a record stands. `sending` and `paused` are what the page shows and are never stored: both
 * end with the tab.
 */
export type RecordState =
  | { readonly state: 'waiting'; readonly retry?: Retry }
  | { readonly state: 'sending' }
  /** The endpoint asked for a sign-in: waiting, but not for the clock. */
  | { readonly state: 'paused' }
  | { readonly state: 'sent'; readonly receipt: Receipt }
  /** The endpoint will never take these bytes; the draft can be edited and sent as a new event. */
  | { readonly state: 'refused'; readonly problem: { readonly title: string; readonly status: number } };

/**
 * When a record is tried again: `afterMs` after `since`. Both are kept, not their sum, so that a
 * clock set back makes the record due instead of stuck.
 */
export interface Retry {
  /** RFC 3339. */
  readonly since: string;
  readonly afterMs: number;
  /** True when the endpoint named the time (Retry-After): pressing "Send now" does not shorten it. */
  readonly asked: boolean;
  /** Why the last try failed, for people. */
  readonly reason: string;
}

export interface Receipt {
  feedbackId: string;
  reference: string;
  receivedAt: string;
  status: string;
  respondBy?: string;
}

/** One try to deliver one record. Never throws for an answer; rejects only with an `AbortError`. */
export type Transport = (record: OutboxRecord, options: { signal?: AbortSignal }) => Promise<Delivery>;

export type Delivery =
  | { kind: 'accepted'; receipt: Receipt }
  | { kind: 'retry'; afterMs?: number; reason: string }
  | { kind: 'sign-in' }
  | { kind: 'refused'; status: number; title: string };

export interface Clock {
  now(): Date;
  /** Resolves after `ms`; rejects when aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}
