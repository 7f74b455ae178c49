import { createFeedbackEvent, type Clock, type DraftStore, type FeedbackClient, type FeedbackRecord, type FeedbackService, type FeedbackState } from '@candor/core/feedback';

interface MemoryClientOptions {
  online?: boolean;
  durable?: boolean;
  signIn?: boolean;
  /** What becomes of an answer. Default: it waits. */
  settle?: 'waiting' | 'sent' | 'refused';
  /** Makes `submit` reject with this. */
  failure?: Error | null;
  service?: FeedbackService;
  drafts?: DraftStore;
  clock?: Clock;
  /** When an answer to a question is promised, RFC 3339. */
  respondBy?: string;
}

/** A feedback client for stories and tests: keeps answers in memory and settles them as it is told. */
export function createMemoryClient({ online = true, durable = true, signIn = false, settle = 'waiting', failure = null, service, drafts, clock, respondBy }: MemoryClientOptions = {}) {
  let state: FeedbackState = { loaded: true, records: [], online, durable, sending: false, signIn, warning: null, problem: null };
  let failing = failure;
  const listeners = new Set<() => void>();
  const set = (next: Partial<FeedbackState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const at = '2026-03-02T13:09:00.000Z';

  const client: FeedbackClient & { setOnline(next: boolean): void; failWith(error: Error | null): void; tell(next: Partial<FeedbackState>): void } = {
    ready: Promise.resolve(),
    service,
    drafts,
    clock,
    submit(draft, subject) {
      if (failing) return Promise.reject(failing);
      const sequence = state.records.length + 1;
      const id = `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`;
      const event = createFeedbackEvent(draft, subject, { source: 'urn:candor:testing', clock: { now: () => new Date(at) }, uuid: () => id });
      const kept = { id, sequence, subject: event.subject, type: event.type, body: JSON.stringify(event), createdAt: at, attempts: settle === 'waiting' ? 0 : 1, event };
      const record: FeedbackRecord =
        settle === 'sent' ? { ...kept, state: 'sent', receipt: { feedbackId: id, reference: `CF-${2047 + sequence}`, receivedAt: at, status: 'submitted', ...(respondBy !== undefined && event.type === 'candor.escalation.requested.v1' && { respondBy }) } }
        : settle === 'refused' ? { ...kept, state: 'refused', problem: { title: 'This case is closed', status: 410 } }
        : { ...kept, state: 'waiting' };
      set({ records: [...state.records, record] });
      return Promise.resolve(record);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    flush: () => Promise.resolve(),
    resume() {},
    dismiss(id) {
      set({ records: state.records.filter((record) => record.id !== id) });
      return Promise.resolve();
    },
    async reset({ ask = () => false } = {}) {
      const unsent = state.records.filter((record) => record.state === 'waiting').length;
      if (unsent > 0 && !await ask(unsent)) return false;
      set({ records: [] });
      return true;
    },
    dispose() {},
    setOnline: (next) => set({ online: next }),
    failWith(error) {
      failing = error;
    },
    tell: set,
  };
  return client;
}
