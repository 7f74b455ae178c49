import {
  createFeedbackEvent, createOutbox, readFeedbackEvent, sealedStorage, systemClock,
  type Clock, type FeedbackClient, type FeedbackEvent, type FeedbackRecord, type FeedbackService, type FeedbackState, type OutboxCipher, type OutboxRecord, type OutboxStorage, type Redaction, type Transport,
} from '@candor/core/feedback';
import { clientWithoutPage } from './clientWithoutPage.js';
import { createDraftStore } from './createDraftStore.js';
import { createHttpService } from './createHttpService.js';
import { createHttpTransport, type HttpTransportOptions } from './createHttpTransport.js';
import { createIndexedDbStorage } from './createIndexedDbStorage.js';
import { createTabChannel } from './createTabChannel.js';
import { holdLock } from './holdLock.js';
import { randomUuid } from './randomUuid.js';

export interface FeedbackClientOptions extends Partial<Pick<HttpTransportOptions, 'endpoint' | 'headers' | 'credentials'>> {
  /** How events leave, in place of HTTP. Without this and `endpoint` answers are kept and wait. */
  transport?: Transport;
  storage?: OutboxStorage;
  /** Says what became of answers, and whom one may ask: the folder of a feedback service (`…/v1/`), or what stands for one. */
  service?: string | FeedbackService;
  /** Encrypts what waits on the device; with a key for each person, one cannot read what another left. */
  cipher?: OutboxCipher;
  /** What may be sent beside ids and the verdict. */
  redact?: Redaction;
  /** Tells applications of one origin apart: names the database, the lock and the channel. */
  name?: string;
  /** URI of the host; default: the page's origin. */
  source?: string;
  /** Who answers: an opaque id, or a token that the host signed. */
  actor?: string | (() => string | undefined);
  clock?: Clock;
  /** Uniform in [0, 1): spreads retries. */
  random?: () => number;
}

/**
 * Takes a person's answers, keeps them on this device and sends them when it can.
 *
 * All tabs of the page share one outbox; the one that holds the lock sends, and when it closes another
 * takes over. Where the browser has no Web Locks every tab sends, and the endpoint recognises a repeat
 * by its key. Answers that could only be kept in memory are sent by the tab that holds them.
 *
 * On a server that draws the page it holds nothing: a module that makes one may be loaded there.
 */
export const createFeedbackClient = (options: FeedbackClientOptions = {}): FeedbackClient => (typeof location === 'undefined' ? clientWithoutPage() : clientOfPage(options));

function clientOfPage({
  endpoint, headers, credentials, cipher, redact, actor, service, name = 'candor',
  transport = endpoint === undefined ? undefined : createHttpTransport({ endpoint, ...(headers && { headers }), ...(credentials && { credentials }) }),
  storage = createIndexedDbStorage({ name }), source = location.origin, clock = systemClock, random = Math.random,
}: FeedbackClientOptions): FeedbackClient {
  const drafts = createDraftStore({ name, cipher });
  const listeners = new Set<() => void>();
  const events = new Map<string, FeedbackRecord['event']>();
  const life = new AbortController();
  const tabs = createTabChannel(`${name}-outbox`, {
    changed: () => reread(),
    flush: () => { if (leads) void outbox.flush(); },
    resume: () => outbox.resume(),
    'who-sends': () => { if (leads) tellSignIn(); },
    'sign-in': () => setElsewhere(true),
    'signed-in': () => setElsewhere(false),
  });
  const outbox = createOutbox({ storage: announced(sealedStorage(storage, cipher), () => tabs.say('changed')), transport: transport ?? neverSent, clock, random });
  let leads = false;
  let online = navigator.onLine;
  let signIn = false;
  /** The tab that sends has been asked for a sign-in. */
  let signInElsewhere = false;
  let state = view();

  outbox.subscribe(() => {
    const asked = outbox.getState().sender.status === 'sign-in';
    if (leads && asked !== signIn) {
      signIn = asked;
      tellSignIn();
    }
    publish();
  });
  const ready = outbox.refresh();
  ready.catch(inState);
  void takePart().catch(inState);
  addEventListener('online', connection, { signal: life.signal });
  addEventListener('offline', connection, { signal: life.signal });
  tabs.say('who-sends');

  return {
    ready,
    drafts,
    clock,
    service: typeof service === 'string' ? createHttpService({ url: service, ...(headers && { headers }), ...(credentials && { credentials }) }) : service,
    async submit(draft, subject) {
      const event = createFeedbackEvent(draft, subject, { source, clock, redact, uuid: randomUuid, actor: typeof actor === 'function' ? actor() : actor });
      return readable(await keep(event));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    async flush() {
      if (leads) return outbox.flush();
      tabs.say('flush');
    },
    resume() {
      setElsewhere(false);
      outbox.resume();
      tabs.say('resume');
    },
    dismiss: (id) => outbox.dismiss(id),
    async reset({ ask = () => false } = {}) {
      await outbox.refresh();
      const unsent = outbox.getState().records.filter(({ state: at }) => at !== 'sent' && at !== 'refused').length;
      if (unsent > 0 && !await ask(unsent)) return false;
      await outbox.clear();
      await drafts.clear();
      events.clear();
      return true;
    },
    dispose() {
      life.abort();
      tabs.close();
      listeners.clear();
      void outbox.stop();
    },
  };

  /** One tab after the other, so that the same answer given in two at once is seen to be one. */
  async function keep(event: FeedbackEvent): Promise<OutboxRecord> {
    let record: OutboxRecord | undefined;
    // A tab that hangs with the lock in hand must not keep an answer from being kept.
    await holdLock(`${name}-enqueue`, AbortSignal.timeout(LONGEST_TURN), async () => { record = await outbox.enqueue(event); });
    return record ?? outbox.enqueue(event);
  }

  /** Waits for its turn to be the one tab that sends, and stays it until the page goes. */
  async function takePart(): Promise<void> {
    if (!transport) return;
    await ready.catch(inState);
    const send = async () => {
      // Whoever sent before may have written since this tab has read.
      await outbox.refresh().catch(inState);
      leads = true;
      switchSending();
      await outbox.flush();
      await new Promise<void>((resolve) => {
        if (life.signal.aborted) resolve();
        else life.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await outbox.stop();
    };
    await (storage.durable ? holdLock(`${name}-outbox`, life.signal, send) : send());
  }

  function connection(): void {
    online = navigator.onLine;
    switchSending();
    if (online && leads) void outbox.flush();
    publish();
  }

  function switchSending(): void {
    if (leads && online) outbox.start();
    else outbox.pause();
  }

  function reread(): void {
    outbox.refresh().catch(inState);
  }

  function tellSignIn(): void {
    tabs.say(outbox.getState().sender.status === 'sign-in' ? 'sign-in' : 'signed-in');
  }

  function setElsewhere(asked: boolean): void {
    if (signInElsewhere === asked) return;
    signInElsewhere = asked;
    publish();
  }

  /** A record with its body understood; each body is read once. */
  function readable(record: OutboxRecord): FeedbackRecord {
    let event = events.get(record.id);
    if (event === undefined) events.set(record.id, (event = readFeedbackEvent(record.body)));
    return { ...record, event };
  }

  function publish(): void {
    state = view();
    for (const listener of listeners) listener();
  }

  function view(): FeedbackState {
    const { loaded, records, durable, sender, warning, problem } = outbox.getState();
    return {
      loaded,
      records: records.map(readable),
      online,
      durable,
      sending: sender.status === 'sending',
      signIn: sender.status === 'sign-in' || (!leads && signInElsewhere),
      warning,
      problem,
    };
  }
}

/** How long a tab waits for another to have kept its answer, in milliseconds. */
const LONGEST_TURN = 2_000;

/** The same storage, telling after each write. */
const announced = (storage: OutboxStorage, tell: () => void): OutboxStorage => ({
  get durable() {
    return storage.durable;
  },
  get unreadable() {
    return storage.unreadable ?? 0;
  },
  list: () => storage.list(),
  append: (record) => storage.append(record).finally(tell),
  put: (record) => storage.put(record).finally(tell),
  remove: (id) => storage.remove(id).finally(tell),
});

/** Stands where there is no transport; the outbox is never switched on then. */
const neverSent: Transport = async () => ({ kind: 'retry', reason: 'no endpoint is set' });

// The outbox keeps it as `problem`, which the state carries to the interface.
const inState = () => undefined;
