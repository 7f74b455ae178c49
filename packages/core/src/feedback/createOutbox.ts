import { CandorError, toProblem, type Problem } from '../errors.js';
import type { Clock, Delivery, OutboxRecord, OutboxStorage, RecordIdentity, RecordState, Retry, Transport } from '../ports.js';
import type { FeedbackEvent } from './feedbackEvent.js';
import { saysTheSame } from './saysTheSame.js';
import { retryDelay } from './retryDelay.js';

export interface OutboxOptions {
  storage: OutboxStorage;
  transport: Transport;
  clock: Clock;
  /** Uniform in [0, 1): spreads retries. */
  random: () => number;
  /** Unsent records kept at most; the next one is refused with `outbox-full`. A tenth before that the state warns. */
  cap?: number;
  /**
   * Receipts of sent records are kept this long, in days. Unsent records are kept until they are sent, however long;
   * from a week before this age the state warns of them.
   */
  keepDays?: number;
}

/** Feedback waiting on this device, and the one loop that sends it. It begins switched off. */
export interface Outbox {
  /**
   * Resolves when the event is stored. The bytes that will be sent are fixed here.
   *
   * An event that says what the last one about its subject says, which still waits, is that one: said in two
   * tabs, an answer is kept once.
   */
  enqueue(event: FeedbackEvent): Promise<OutboxRecord>;
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  getState(): OutboxState;
  /** Reads storage again: another tab has written. */
  refresh(): Promise<void>;
  /** This outbox may send. Exactly one over all tabs should. */
  start(): void;
  /** It may not any more: the request under way is aborted and stays unsent. */
  pause(): void;
  /** Tries at once what only waits for its turn after a failure; resolves when nothing is due any more. */
  flush(): Promise<void>;
  /** Goes on after a sign-in. */
  resume(): void;
  /** Forgets a record that is sent or refused. */
  dismiss(id: string): Promise<void>;
  /** Forgets every record, sent or not; a request under way is aborted. */
  clear(): Promise<void>;
  /** Ends the loop; resolves when no request is under way any more. What waits stays stored. */
  stop(): Promise<void>;
}

export interface OutboxState {
  /** False until storage has been read once. */
  readonly loaded: boolean;
  /** By ascending sequence. */
  readonly records: readonly OutboxRecord[];
  readonly durable: boolean;
  readonly sender: SenderState;
  /** Said in time: nothing is ever dropped, but soon no more can be kept, or what is kept gets old. */
  readonly warning: OutboxWarning | null;
  /** Storage failed, or holds what cannot be read here; `null` again when it works. */
  readonly problem: Problem | null;
}

export type OutboxWarning =
  /** Only `left` more answers can be kept before some of the `waiting` are sent. */
  | { readonly kind: 'nearly-full'; readonly waiting: number; readonly left: number }
  /** The oldest of the `waiting` has waited for `days` days. */
  | { readonly kind: 'long-unsent'; readonly waiting: number; readonly days: number };

export type SenderState =
  /** Another tab sends, or the device is offline. */
  | { readonly status: 'off' }
  /** Nothing waits. */
  | { readonly status: 'idle' }
  | { readonly status: 'sending'; readonly id: string }
  /** Everything that waits has failed before; the next try is due in `ms`. */
  | { readonly status: 'waiting'; readonly ms: number }
  /** The endpoint wants a sign-in: nothing is tried before `resume()`. */
  | { readonly status: 'sign-in' };

/**
 * Sends events one after the other and keeps each until the endpoint has given a receipt for it.
 *
 * Within a subject the order of enqueueing holds: a record is not tried before the one ahead of it is
 * sent or refused. A record that keeps failing holds up its own subject only. There is no last try.
 */
export function createOutbox({ storage, transport, clock, random, cap = 500, keepDays = 30 }: OutboxOptions): Outbox {
  const listeners = new Set<() => void>();
  const records = new Map<string, OutboxRecord>();
  /** Delivered, but storage refused to note it: the truth is here until it can be. */
  const unsaved = new Map<string, OutboxRecord>();
  let loaded = false;
  let allowed = false;
  let signIn = false;
  let problem: Problem | null = null;
  let sender: SenderState = { status: 'off' };
  const life = new AbortController();
  let request = new AbortController();
  let alarm = new AbortController();
  let flushed: (() => void)[] = [];
  let state = snapshot();

  // Reads and writes of storage in turn, so that a list never brings back what a put has just replaced.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const mine = turn.then(step);
    turn = mine.catch(() => undefined); // the caller of `mine` has the error
    return mine;
  };

  const ended = run();

  return {
    enqueue: (event) => inTurn(async () => {
      // Another tab may have said it; a list that cannot be read is in the state, and no reason not to keep.
      await load().catch(() => undefined);
      const before = lastBefore(event);
      if (before && isUnsent(before) && saysTheSame(before.body, event)) return before;
      const unsent = countUnsent();
      if (unsent >= cap) {
        throw new CandorError('outbox-full', `${unsent} answers wait on this device and no more than ${cap} are kept; let them be sent, then send this one again`);
      }
      const record = await storage.append({
        id: event.id, subject: event.subject, type: event.type, body: JSON.stringify(event), createdAt: event.time, attempts: 0,
      }).catch(notKept);
      records.set(record.id, record);
      changed();
      return record;
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    refresh: () => inTurn(load),
    start() {
      if (request.signal.aborted) request = new AbortController();
      allowed = true;
      changed();
    },
    pause,
    flush() {
      for (const record of records.values()) {
        if (record.state === 'waiting' && record.retry && !record.retry.asked) records.set(record.id, { ...identityOf(record), state: 'waiting' });
      }
      return new Promise((resolve) => {
        flushed.push(resolve);
        changed();
      });
    },
    resume() {
      signIn = false;
      changed();
    },
    dismiss: (id) => inTurn(async () => {
      const record = records.get(id);
      if (!record) return;
      if (isUnsent(record)) throw new CandorError('not-sent-yet', `record ${id} is not sent yet; only what is sent or refused can be dismissed`);
      await storage.remove(id);
      records.delete(id);
      unsaved.delete(id);
      changed();
    }),
    clear: () => {
      request.abort();
      if (allowed) request = new AbortController();
      return inTurn(async () => {
        for (const { id } of await storage.list()) await storage.remove(id);
        records.clear();
        unsaved.clear();
        signIn = false;
        changed();
      });
    },
    stop() {
      life.abort();
      pause();
      return ended;
    },
  };

  function pause(): void {
    allowed = false;
    request.abort();
    changed();
  }

  async function run(): Promise<void> {
    while (!life.signal.aborted) {
      alarm = new AbortController();
      const due = next();
      sender = due.sender;
      publish();
      if (due.record) {
        await attempt(due.record);
        continue;
      }
      for (const resolve of flushed.splice(0)) resolve();
      await sleep(due.sender.status === 'waiting' ? due.sender.ms : Infinity);
    }
    for (const resolve of flushed.splice(0)) resolve();
    sender = { status: 'off' };
    publish();
  }

  function next(): { sender: SenderState; record?: OutboxRecord } {
    if (!allowed || !loaded) return { sender: { status: 'off' } };
    if (signIn) return { sender: { status: 'sign-in' } };
    const subjects = new Set<string>();
    let soonest = Infinity;
    for (const record of records.values()) {
      if (record.state !== 'waiting' || subjects.has(record.subject)) continue;
      subjects.add(record.subject);
      const ms = record.retry ? dueIn(record.retry, clock.now()) : 0;
      if (ms === 0) return { sender: { status: 'sending', id: record.id }, record };
      soonest = Math.min(soonest, ms);
    }
    return { sender: soonest === Infinity ? { status: 'idle' } : { status: 'waiting', ms: soonest } };
  }

  async function attempt(record: OutboxRecord): Promise<void> {
    const { signal } = request;
    let delivery: Delivery;
    try {
      delivery = await transport(record, { signal });
    } catch (error) {
      if (signal.aborted) return;
      delivery = { kind: 'retry', reason: toProblem(error).message };
    }
    if (delivery.kind === 'sign-in') {
      signIn = true;
      return;
    }
    const settled = settle(record, delivery);
    await inTurn(async () => {
      // Cleared meanwhile: it stays forgotten.
      if (!records.has(record.id)) return;
      records.set(record.id, settled);
      await save(settled);
    });
  }

  function settle(record: OutboxRecord, delivery: Exclude<Delivery, { kind: 'sign-in' }>): OutboxRecord {
    const identity = { ...identityOf(record), attempts: record.attempts + 1 };
    switch (delivery.kind) {
      case 'accepted': return { ...identity, state: 'sent', receipt: delivery.receipt };
      case 'refused': return { ...identity, state: 'refused', problem: { title: delivery.title, status: delivery.status } };
      case 'retry': return {
        ...identity,
        state: 'waiting',
        retry: {
          since: clock.now().toISOString(),
          afterMs: retryDelay(identity.attempts, random, delivery.afterMs),
          asked: delivery.afterMs !== undefined,
          reason: delivery.reason,
        },
      };
    }
  }

  async function save(record: OutboxRecord): Promise<void> {
    try {
      await storage.put(record);
      unsaved.delete(record.id);
      if (unsaved.size === 0) problem = null;
    } catch (error) {
      unsaved.set(record.id, record);
      problem = { code: 'outbox-write-failed', message: `what became of an answer could not be noted on this device: ${toProblem(error).message}` };
    }
  }

  async function load(): Promise<void> {
    for (const record of unsaved.values()) await save(record);
    try {
      const stored = await storage.list();
      for (const record of stored.filter(isPast)) await storage.remove(record.id);
      records.clear();
      for (const record of stored) if (!isPast(record)) records.set(record.id, unsaved.get(record.id) ?? record);
      loaded = true;
      if (unsaved.size === 0) problem = null;
    } catch (cause) {
      problem = { code: 'outbox-read-failed', message: `the answers kept on this device could not be read: ${toProblem(cause).message}; reload the page` };
      throw new CandorError(problem.code, problem.message, { cause });
    } finally {
      changed();
    }
  }

  function isPast(record: OutboxRecord): boolean {
    return record.state === 'sent' && clock.now().getTime() - Date.parse(record.createdAt) > keepDays * DAY;
  }

  function changed(): void {
    alarm.abort();
    publish();
  }

  function publish(): void {
    state = snapshot();
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        // It belongs to the listener's author; it must not end the loop that sends.
        queueMicrotask(() => { throw error; });
      }
    }
  }

  function snapshot(): OutboxState {
    return { loaded, records: [...records.values()].map(shown), durable: storage.durable, sender, warning: warning(), problem: problem ?? unreadable() };
  }

  /** What was said last about the same subject, of the same kind. */
  function lastBefore({ subject, type }: FeedbackEvent): OutboxRecord | undefined {
    let last: OutboxRecord | undefined;
    for (const record of records.values()) if (record.subject === subject && familyOf(record.type) === familyOf(type)) last = record;
    return last;
  }

  function countUnsent(): number {
    let n = 0;
    for (const record of records.values()) if (isUnsent(record)) n++;
    return n;
  }

  function warning(): OutboxWarning | null {
    const waiting = countUnsent();
    if (waiting >= cap * 0.9) return { kind: 'nearly-full', waiting, left: cap - waiting };
    for (const record of records.values()) {
      if (!isUnsent(record)) continue;
      const days = Math.floor((clock.now().getTime() - Date.parse(record.createdAt)) / DAY);
      return days >= keepDays - 7 ? { kind: 'long-unsent', waiting, days } : null;
    }
    return null;
  }

  function unreadable(): Problem | null {
    const n = storage.unreadable ?? 0;
    return n === 0 ? null : { code: 'outbox-sealed', message: `${n} ${n === 1 ? 'answer' : 'answers'} kept on this device cannot be opened here; they stay, and are sent when whoever wrote them signs in` };
  }

  function shown(record: OutboxRecord): OutboxRecord {
    if (record.state !== 'waiting') return record;
    if (sender.status === 'sending' && sender.id === record.id) return { ...identityOf(record), state: 'sending' };
    return signIn ? { ...identityOf(record), state: 'paused' } : record;
  }

  /** Until `ms` have passed or something has changed. */
  async function sleep(ms: number): Promise<void> {
    const { signal } = alarm;
    if (signal.aborted) return;
    // A long timer may stand still while the device sleeps: wake and look at the clock.
    if (ms < Infinity) await clock.wait(Math.min(ms, MINUTE), signal).catch(ignoreAbort);
    else await new Promise<void>((resolve) => { signal.addEventListener('abort', () => resolve(), { once: true }); });
  }
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** `feedback` of `candor.feedback.submitted.v1`. */
const familyOf = (type: string) => type.split('.')[1];

const isUnsent = ({ state }: OutboxRecord) => state === 'waiting' || state === 'sending' || state === 'paused';

const identityOf = ({ id, sequence, subject, type, body, createdAt, attempts }: RecordIdentity & RecordState): RecordIdentity =>
  ({ id, sequence, subject, type, body, createdAt, attempts });

function dueIn({ since, afterMs }: Retry, now: Date): number {
  const elapsed = now.getTime() - Date.parse(since);
  return elapsed < 0 ? 0 : Math.max(0, afterMs - elapsed);
}

function notKept(cause: unknown): never {
  throw new CandorError('outbox-write-failed', `the answer could not be kept on this device: ${toProblem(cause).message}; leave it open and try again`, { cause });
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
