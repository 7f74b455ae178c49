import type { CheckedRow } from './model/row.js';

/**
 * Anything that turns rows into outputs: the native evaluator, onnxruntime, a team's own endpoint.
 *
 * @returns Row-major outputs, shape [rows.length, nOutputs].
 */
export interface Predictor {
  readonly nOutputs: number;
  predict(rows: readonly CheckedRow[], options?: { signal?: AbortSignal | undefined }): Promise<Float64Array>;
  dispose?(): void;
}

/** Where unsent feedback waits. Every promise resolves only when the data is durable. */
export interface OutboxStorage {
  /** False when records die with the page (memory fallback): the interface says so. Known once a call has resolved. */
  readonly durable: boolean;
  /** All records by ascending `sequence`. */
  list(): Promise<OutboxRecord[]>;
  /**
   * Adds a record at the end of the queue and gives it its `sequence`, in one step that no other
   * tab can come between. A second record of the same id is not added: the first is returned.
   */
  append(record: NewOutboxRecord): Promise<OutboxRecord>;
  /** Replaces the record of this id. Only the tab that sends calls it. */
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
