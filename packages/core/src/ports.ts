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
  /** False when records die with the page (memory fallback): the interface says so. */
  readonly durable: boolean;
  list(): Promise<OutboxRecord[]>;
  put(record: OutboxRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

/** One event on its way. `body` was serialised once and is resent unchanged. */
export interface OutboxRecord {
  /** The event's id: UUID, also its idempotency key. */
  readonly id: string;
  /** Order of enqueueing; FIFO within a subject. */
  readonly sequence: number;
  readonly subject: string;
  readonly type: string;
  readonly body: string;
  readonly createdAt: string;
  readonly attempts: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused' | 'paused';
  readonly receipt?: Receipt;
  readonly problem?: { title: string; status?: number };
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
