import { array, assert, asyncProperty, boolean, constantFrom, double, infiniteStream, integer, oneof, record as recordOf } from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Delivery, OutboxRecord, OutboxStorage, Receipt, Transport } from '../ports.js';
import { createMemoryStorage } from './createMemoryStorage.js';
import { createOutbox, type Outbox } from './createOutbox.js';
import { fakeClock, type FakeClock } from './testing/fakeClock.js';
import { someEvent, uuidOf } from './testing/someEvent.js';

const receipt = (id: string): Receipt => ({ feedbackId: id, reference: `R-${id.slice(-3)}`, receivedAt: '2026-03-02T09:00:01.000Z', status: 'received' });
const accept: Transport = async ({ id }) => ({ kind: 'accepted', receipt: receipt(id) });
/** Takes every record but the first, which gets this answer. */
const allBut = (first: Delivery): Transport => async (record, options) => (record.id === uuidOf(1) ? first : accept(record, options));
const retry = (afterMs?: number): Delivery => ({ kind: 'retry', reason: 'the endpoint is away', ...(afterMs === undefined ? {} : { afterMs }) });

let open: Outbox[] = [];
afterEach(async () => {
  await Promise.all(open.map((outbox) => outbox.stop()));
  open = [];
});

async function started(transport: Transport, { storage = createMemoryStorage(), clock = fakeClock(), ...rest }: { storage?: OutboxStorage; clock?: FakeClock; cap?: number } = {}) {
  const outbox = createOutbox({ storage, transport, clock, random: () => 0.5, ...rest });
  open.push(outbox);
  await outbox.refresh();
  outbox.start();
  return { outbox, storage, clock };
}

describe('an outbox', () => {
  it('sends the bytes that were fixed at enqueue, and keeps the receipt', async () => {
    const transport = vi.fn<Transport>().mockResolvedValueOnce(retry()).mockImplementation(accept);
    const { outbox, storage, clock } = await started(transport);
    const event = someEvent(1);
    const { body } = await outbox.enqueue(event);
    event.subject = 'prediction/changed-later';
    await clock.advance(10_000);
    expect(transport.mock.calls.map(([record]) => record.body)).toEqual([body, body]);
    expect(JSON.parse(body)).toEqual(someEvent(1));
    expect(await storage.list()).toEqual([expect.objectContaining({ state: 'sent', attempts: 2, receipt: receipt(uuidOf(1)) })]);
  });

  it('has stored an event before enqueue resolves, and sends nothing before it is started', async () => {
    const storage = createMemoryStorage();
    const transport = vi.fn<Transport>(accept);
    const outbox = createOutbox({ storage, transport, clock: fakeClock(), random: () => 0.5 });
    open.push(outbox);
    await outbox.enqueue(someEvent(1));
    expect(await storage.list()).toHaveLength(1);
    expect(outbox.getState().sender).toEqual({ status: 'off' });
    expect(transport).not.toHaveBeenCalled();
  });

  it('an event that could not be stored is an error with a code, and nothing is shown as kept', async () => {
    const full = new DOMException('no space left', 'QuotaExceededError');
    const { outbox } = await started(accept, { storage: { ...createMemoryStorage(), append: async () => Promise.reject(full) } });
    await expect(outbox.enqueue(someEvent(1))).rejects.toThrow(expect.objectContaining({ code: 'outbox-write-failed', cause: full }));
    expect(outbox.getState().records).toEqual([]);
  });

  it('the same event enqueued twice is one record', async () => {
    const { outbox, clock } = await started(accept);
    await outbox.enqueue(someEvent(1));
    await outbox.enqueue(someEvent(1));
    await clock.advance(0);
    expect(outbox.getState().records).toHaveLength(1);
  });

  it('waits 1-2 s after a first failure, then longer, never over five minutes', async () => {
    const clock = fakeClock();
    const at: number[] = [];
    const { outbox } = await started(async () => {
      at.push(clock.now().getTime());
      return retry();
    }, { clock });
    await outbox.enqueue(someEvent(1));
    await clock.advance(60 * 60_000);
    const pauses = at.slice(1).map((time, i) => time - at[i]);
    expect(pauses.slice(0, 4)).toEqual([1_500, 3_000, 6_000, 12_000]);
    expect(Math.max(...pauses)).toBe(225_000);
  });

  it('keeps the time the endpoint asked for, whatever is pressed', async () => {
    const transport = vi.fn<Transport>().mockResolvedValueOnce(retry(90_000)).mockImplementation(accept);
    const { outbox, clock } = await started(transport);
    await outbox.enqueue(someEvent(1));
    await clock.advance(0);
    await outbox.flush();
    await clock.advance(89_999);
    expect(transport).toHaveBeenCalledTimes(1);
    await clock.advance(1_001);
    expect(transport).toHaveBeenCalledTimes(2);
  });

  it('flush tries at once what only waits for its turn', async () => {
    const transport = vi.fn<Transport>().mockResolvedValueOnce(retry()).mockImplementation(accept);
    const { outbox, clock } = await started(transport);
    await outbox.enqueue(someEvent(1));
    await clock.advance(0);
    await outbox.flush();
    expect(outbox.getState().records[0].state).toBe('sent');
  });

  it('a clock set back makes a record due, not stuck', async () => {
    const transport = vi.fn<Transport>().mockResolvedValueOnce(retry()).mockImplementation(accept);
    const { outbox, clock } = await started(transport);
    await outbox.enqueue(someEvent(1));
    await clock.advance(0);
    clock.set(new Date('2020-01-01T00:00:00Z'));
    await clock.advance(60_000);
    expect(outbox.getState().records[0].state).toBe('sent');
  });

  it('a record that is refused stops alone; the next of its subject goes on', async () => {
    const { outbox, clock } = await started(allBut({ kind: 'refused', status: 422, title: 'Unknown verdict' }));
    await outbox.enqueue(someEvent(1));
    await outbox.enqueue(someEvent(2));
    await clock.advance(0);
    expect(outbox.getState().records).toEqual([
      expect.objectContaining({ state: 'refused', problem: { title: 'Unknown verdict', status: 422 } }),
      expect.objectContaining({ state: 'sent' }),
    ]);
  });

  it('a record that keeps failing holds up its own subject only', async () => {
    const { outbox, clock } = await started(allBut(retry()));
    await outbox.enqueue(someEvent(1, 'plot-1'));
    await outbox.enqueue(someEvent(2, 'plot-1'));
    await outbox.enqueue(someEvent(3, 'plot-2'));
    await clock.advance(60_000);
    expect(outbox.getState().records.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'sent']);
  });

  it('a sign-in pauses everything until the host resumes', async () => {
    const transport = vi.fn<Transport>().mockResolvedValueOnce({ kind: 'sign-in' }).mockImplementation(accept);
    const { outbox, storage, clock } = await started(transport);
    await outbox.enqueue(someEvent(1));
    await outbox.enqueue(someEvent(2, 'plot-2'));
    await clock.advance(3_600_000);
    expect(transport).toHaveBeenCalledTimes(1);
    expect(outbox.getState().sender).toEqual({ status: 'sign-in' });
    expect(outbox.getState().records.map(({ state }) => state)).toEqual(['paused', 'paused']);
    expect((await storage.list()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    outbox.resume();
    await clock.advance(0);
    expect(outbox.getState().records.map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('pausing aborts the request under way; the record waits, unharmed', async () => {
    const transport = vi.fn<Transport>((_record, { signal }) => new Promise((_resolve, reject) => { signal?.addEventListener('abort', () => reject(signal.reason as Error)); }));
    const { outbox, clock } = await started(transport);
    await outbox.enqueue(someEvent(1));
    await clock.advance(0);
    expect(outbox.getState().records[0].state).toBe('sending');
    outbox.pause();
    await clock.advance(0);
    expect(outbox.getState().records[0]).toMatchObject({ state: 'waiting', attempts: 0 });
    transport.mockImplementation(accept);
    outbox.start();
    await clock.advance(0);
    expect(outbox.getState().records[0].state).toBe('sent');
  });

  it('a transport that throws is a failed try, not the end', async () => {
    const transport = vi.fn<Transport>().mockRejectedValueOnce(new TypeError('x is not a function')).mockImplementation(accept);
    const { outbox, clock } = await started(transport);
    await outbox.enqueue(someEvent(1));
    await clock.advance(0);
    expect(outbox.getState().records[0]).toMatchObject({ state: 'waiting', retry: { reason: 'x is not a function' } });
    await clock.advance(2_000);
    expect(outbox.getState().records[0].state).toBe('sent');
  });

  it('a receipt that storage cannot note is shown with the problem, not sent again, and noted later', async () => {
    const storage = createMemoryStorage();
    const put = vi.fn<OutboxStorage['put']>().mockRejectedValueOnce(new Error('disk gone')).mockRejectedValueOnce(new Error('disk gone')).mockImplementation(storage.put);
    const transport = vi.fn<Transport>(accept);
    const { outbox, clock } = await started(transport, { storage: { ...storage, put } });
    await outbox.enqueue(someEvent(1));
    await clock.advance(0);
    await outbox.refresh();
    expect(outbox.getState()).toMatchObject({ problem: { code: 'outbox-write-failed' }, records: [{ state: 'sent' }] });
    await outbox.refresh();
    await clock.advance(3_600_000);
    expect(transport).toHaveBeenCalledTimes(1);
    expect(outbox.getState()).toMatchObject({ problem: null, records: [{ state: 'sent' }] });
    expect((await storage.list())[0].state).toBe('sent');
  });

  it('storage that cannot be read is a problem said aloud', async () => {
    const outbox = createOutbox({ storage: { ...createMemoryStorage(), list: async () => Promise.reject(new Error('locked')) }, transport: accept, clock: fakeClock(), random: () => 0 });
    open.push(outbox);
    await expect(outbox.refresh()).rejects.toThrow(expect.objectContaining({ code: 'outbox-read-failed' }));
    expect(outbox.getState()).toMatchObject({ loaded: false, problem: { code: 'outbox-read-failed' } });
  });

  it('refuses a record over the cap instead of dropping an older one', async () => {
    const { outbox } = await started(async () => retry(), { cap: 2 });
    await outbox.enqueue(someEvent(1));
    await outbox.enqueue(someEvent(2));
    await expect(outbox.enqueue(someEvent(3))).rejects.toThrow(expect.objectContaining({ code: 'outbox-full' }));
    expect(outbox.getState().records).toHaveLength(2);
  });

  it('forgets receipts after thirty days, and never what is unsent', async () => {
    const storage = createMemoryStorage();
    const clock = fakeClock();
    const { outbox } = await started(allBut(retry()), { storage, clock });
    await outbox.enqueue(someEvent(1, 'plot-1'));
    await outbox.enqueue(someEvent(2, 'plot-2'));
    await clock.advance(0);
    clock.set(new Date('2026-04-30T09:00:00Z'));
    await outbox.refresh();
    expect((await storage.list()).map(({ id }) => id)).toEqual([uuidOf(1)]);
  });

  it('warns when a tenth of its room is left, and says how much', async () => {
    const { outbox } = await started(async () => retry(), { cap: 20 });
    for (let n = 1; n <= 17; n++) await outbox.enqueue(someEvent(n));
    expect(outbox.getState().warning).toBeNull();
    for (let n = 18; n <= 20; n++) await outbox.enqueue(someEvent(n));
    expect(outbox.getState().warning).toEqual({ kind: 'nearly-full', waiting: 20, left: 0 });
    await expect(outbox.enqueue(someEvent(21))).rejects.toThrow('20 answers wait on this device and no more than 20 are kept');
    expect(outbox.getState().records).toHaveLength(20);
  });

  it('keeps 500 answers where nothing else is said', async () => {
    const { outbox } = await started(accept);
    outbox.pause();
    for (let n = 1; n <= 500; n++) await outbox.enqueue(someEvent(n));
    expect(outbox.getState().warning).toEqual({ kind: 'nearly-full', waiting: 500, left: 0 });
    await expect(outbox.enqueue(someEvent(501))).rejects.toThrow(expect.objectContaining({ code: 'outbox-full' }));
  });

  it('warns a week before thirty days that an answer has not left, and keeps it and tries it after them all the same', async () => {
    const transport = vi.fn<Transport>(async () => retry());
    const { outbox, clock } = await started(transport);
    await outbox.enqueue(someEvent(1));
    clock.set(new Date('2026-03-25T08:59:00Z'));
    await clock.advance(30_000);
    expect(outbox.getState().warning).toBeNull();
    await clock.advance(120_000);
    expect(outbox.getState().warning).toEqual({ kind: 'long-unsent', waiting: 1, days: 23 });
    clock.set(new Date('2026-06-02T09:00:00Z'));
    transport.mockImplementation(accept);
    await outbox.refresh();
    expect(outbox.getState().records).toHaveLength(1);
    await clock.advance(300_000);
    expect(outbox.getState()).toMatchObject({ warning: null, records: [{ state: 'sent' }] });
  });

  it('what waits is one record when it is said again in the same words, whoever in this outbox says it', async () => {
    const storage = createMemoryStorage();
    const tabs = [await started(async () => retry(), { storage }), await started(async () => retry(), { storage })];
    const said = { kind: 'opinion', verdict: 'disagree', comment: 'The slope faces south.' } as const;
    const first = await tabs[0].outbox.enqueue(someEvent(1, 'plot-7', said));
    expect((await tabs[1].outbox.enqueue(someEvent(2, 'plot-7', said))).id).toBe(first.id);
    const asked = await tabs[1].outbox.enqueue(someEvent(3, 'plot-7', { kind: 'escalation', target: 'frost-team', urgency: 'today' }));
    expect((await tabs[0].outbox.enqueue(someEvent(4, 'plot-7', said))).id, 'a question in between is something else').toBe(first.id);
    expect((await storage.list()).map(({ id }) => id)).toEqual([first.id, asked.id]);
  });

  it.each<[string, Parameters<typeof someEvent>]>([
    ['about another prediction', [2, 'plot-8', { kind: 'opinion', verdict: 'agree' }]],
    ['with another verdict', [2, 'plot-7', { kind: 'opinion', verdict: 'not-sure' }]],
    ['in other words', [2, 'plot-7', { kind: 'opinion', verdict: 'agree', comment: 'Yes.' }]],
    ['in place of an earlier one', [2, 'plot-7', { kind: 'opinion', verdict: 'agree', supersedes: uuidOf(1) }]],
  ])('an answer %s is another record', async (_, [n, subject, draft]) => {
    const { outbox } = await started(async () => retry());
    await outbox.enqueue(someEvent(1, 'plot-7', { kind: 'opinion', verdict: 'agree' }));
    await outbox.enqueue(someEvent(n, subject, draft));
    expect(outbox.getState().records).toHaveLength(2);
  });

  it('the same words after they were sent, refused or taken back are a new answer', async () => {
    const agreed = { kind: 'opinion', verdict: 'agree' } as const;
    const { outbox, clock } = await started(allBut({ kind: 'refused', status: 422, title: 'No' }));
    for (const n of [1, 2, 3]) {
      await outbox.enqueue(someEvent(n, 'plot-7', agreed));
      await clock.advance(0);
    }
    outbox.pause();
    await outbox.enqueue(someEvent(4, 'plot-7', agreed));
    await outbox.enqueue(someEvent(5, 'plot-7', { kind: 'withdrawal', of: 'opinion', supersedes: uuidOf(4) }));
    await outbox.enqueue(someEvent(6, 'plot-7', agreed));
    expect(outbox.getState().records.map(({ state }) => state)).toEqual(['refused', 'sent', 'sent', 'waiting', 'waiting', 'waiting']);
  });

  it('cleared, it forgets everything, and an answer to a request that was under way brings nothing back', async () => {
    let answer: (delivery: Delivery) => void = () => undefined;
    const deaf: Transport = () => new Promise((resolve) => { answer = resolve; });
    const { outbox, storage, clock } = await started(deaf);
    await outbox.enqueue(someEvent(1));
    await clock.advance(0);
    expect(outbox.getState().records[0].state).toBe('sending');
    await outbox.clear();
    answer({ kind: 'accepted', receipt: receipt(uuidOf(1)) });
    await clock.advance(1_000);
    expect(outbox.getState().records).toEqual([]);
    expect(await storage.list()).toEqual([]);
    await outbox.enqueue(someEvent(2));
    await clock.advance(0);
    answer({ kind: 'accepted', receipt: receipt(uuidOf(2)) });
    await clock.advance(0);
    expect(outbox.getState().records, 'it goes on sending').toMatchObject([{ state: 'sent' }]);
  });

  it('what cannot be opened here is said, and holds up nothing', async () => {
    const { outbox, clock } = await started(accept, { storage: { ...createMemoryStorage(), unreadable: 2 } });
    await outbox.enqueue(someEvent(1));
    await clock.advance(0);
    expect(outbox.getState()).toMatchObject({ problem: { code: 'outbox-sealed', message: expect.stringContaining('2 answers') }, records: [{ state: 'sent' }] });
  });

  it('dismisses what is settled and keeps what is not', async () => {
    const { outbox, clock, storage } = await started(allBut(retry()));
    await outbox.enqueue(someEvent(1, 'plot-1'));
    await outbox.enqueue(someEvent(2, 'plot-2'));
    await clock.advance(0);
    await outbox.dismiss(uuidOf(2));
    await expect(outbox.dismiss(uuidOf(1))).rejects.toThrow(expect.objectContaining({ code: 'not-sent-yet' }));
    expect((await storage.list()).map(({ id }) => id)).toEqual([uuidOf(1)]);
  });

  it('keeps the identity of its state until something changes', async () => {
    const { outbox, clock } = await started(accept);
    await clock.advance(0);
    const before = outbox.getState();
    await clock.advance(3_600_000);
    expect(outbox.getState()).toBe(before);
    const listener = vi.fn<() => void>();
    outbox.subscribe(listener);
    await outbox.enqueue(someEvent(1));
    expect(listener).toHaveBeenCalled();
    expect(outbox.getState()).not.toBe(before);
  });
});

/** What the world does to one try. `stored` is whether the endpoint kept the event before it went wrong. */
interface Mishap {
  delivery: 'accepted' | 'retry' | 'throw' | 'sign-in' | 'never';
  stored: boolean;
  afterMs: number;
  tookMs: number;
}

describe('over random histories of failures, crashes and interruptions', () => {
  const mishap = recordOf<Mishap>({
    delivery: constantFrom('accepted', 'retry', 'retry', 'throw', 'sign-in', 'never'), stored: boolean(), afterMs: integer({ min: -1, max: 60_000 }), tookMs: integer({ min: 0, max: 3_000 }),
  });
  const step = oneof(
    { weight: 4, arbitrary: recordOf({ do: constantFrom('say' as const), subject: integer({ min: 0, max: 3 }) }) },
    { weight: 3, arbitrary: recordOf({ do: constantFrom('wait' as const), ms: integer({ min: 0, max: 20_000 }) }) },
    { weight: 1, arbitrary: recordOf({ do: constantFrom('crash' as const, 'pause' as const, 'start' as const, 'flush' as const, 'refresh' as const, 'resume' as const) }) },
  );

  it('nothing is lost, doubled or reordered within a subject, and one request is under way at most', async () => {
    await assert(asyncProperty(array(step, { maxLength: 40 }), array(mishap, { maxLength: 30 }), infiniteStream(double({ min: 0, max: 0.999, noNaN: true })), async (steps, mishaps, noise) => {
      const clock = fakeClock();
      const storage = createMemoryStorage();
      const kept: OutboxRecord[] = []; // what the endpoint has stored, in order of arrival
      let underWay = 0;
      let most = 0;
      let luck = [...mishaps];

      const boot = () => {
        let alive = true;
        const dead = new Promise<never>(() => undefined);
        const orDead = <T>(work: () => Promise<T>) => (alive ? work() : dead);
        const transport: Transport = async (record, { signal }) => {
          const fate = luck.shift() ?? { delivery: 'accepted', stored: true, afterMs: -1, tookMs: 5 };
          underWay += 1;
          most = Math.max(most, underWay);
          try {
            await clock.wait(fate.tookMs, signal);
            if ((fate.delivery === 'accepted' || fate.stored) && !kept.some(({ id }) => id === record.id)) kept.push(record);
            if (fate.delivery === 'never') await clock.wait(30_000, signal);
          } finally {
            underWay -= 1;
          }
          switch (fate.delivery) {
            case 'accepted': return { kind: 'accepted', receipt: receipt(record.id) };
            case 'throw': throw new TypeError('connection reset');
            case 'sign-in': return { kind: 'sign-in' };
            case 'retry': case 'never': return retry(fate.afterMs < 0 ? undefined : fate.afterMs);
          }
        };
        const outbox = createOutbox({
          storage: {
            durable: true,
            list: () => orDead(storage.list), append: (record) => orDead(() => storage.append(record)),
            put: (record) => orDead(() => storage.put(record)), remove: (id) => orDead(() => storage.remove(id)),
          },
          transport, clock, random: () => noise.next().value ?? 0,
        });
        void outbox.refresh().then(() => outbox.start());
        // A crash: nothing is written any more, and whatever the request did, nobody hears of it.
        return { outbox, crash: () => { alive = false; outbox.pause(); } };
      };

      let page = boot();
      const said: { id: string; subject: string }[] = [];
      for (const next of steps) {
        if (next.do === 'say') {
          const event = someEvent(said.length + 1, `plot-${next.subject}`);
          await page.outbox.enqueue(event);
          said.push({ id: event.id, subject: event.subject });
        } else if (next.do === 'wait') await clock.advance(next.ms);
        else if (next.do === 'crash') {
          page.crash();
          await clock.advance(0);
          page = boot();
        } else if (next.do === 'flush') void page.outbox.flush();
        else if (next.do === 'refresh') void page.outbox.refresh();
        else page.outbox[next.do]();
      }
      luck = [];
      await clock.advance(1_000);
      page.outbox.start();
      page.outbox.resume();
      await clock.advance(40_000);
      page.outbox.resume();
      await clock.advance(400_000);

      const states = page.outbox.getState().records;
      expect(states.map(({ id, state }) => ({ id, state }))).toEqual(said.map(({ id }) => ({ id, state: 'sent' })));
      expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
      for (const subject of new Set(said.map((one) => one.subject))) {
        const of = (list: { id: string; subject: string }[]) => list.filter((one) => one.subject === subject).map(({ id }) => id);
        expect(of(kept)).toEqual(of(said));
      }
      expect(most).toBeLessThanOrEqual(1);
      await page.outbox.stop();
    }), { numRuns: 150 });
  });
});
