import type { Clock, FeedbackClient, FeedbackState, Transport } from '@candor/core/feedback';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { someReceipt, someSubject } from '../testing/someRecord.js';
import { createFeedbackClient, type FeedbackClientOptions } from './createFeedbackClient.js';
import { createIndexedDbStorage } from './createIndexedDbStorage.js';

const agree = { kind: 'opinion', verdict: 'agree' } as const;
const accept: Transport = async ({ id }) => ({ kind: 'accepted', receipt: someReceipt(id) });
let name: string;
let tabs: FeedbackClient[] = [];
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
});
afterEach(() => {
  for (const client of tabs) client.dispose();
  tabs = [];
  vi.restoreAllMocks();
});

function tab(options: FeedbackClientOptions = {}): FeedbackClient {
  const client = createFeedbackClient({ name, ...options });
  tabs.push(client);
  return client;
}

const until = (client: FeedbackClient, holds: (state: FeedbackState) => boolean) => vi.waitFor(() => expect(client.getState()).toSatisfy(holds), { timeout: 5_000 });
const allAre = (wanted: string, n: number) => ({ records }: FeedbackState) => records.length === n && records.every(({ state }) => state === wanted);

function setOnline(online: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

describe('a feedback client', () => {
  it('keeps an answer, sends it and shows the receipt with what was sent', async () => {
    const client = tab({ transport: accept });
    const record = await client.submit(agree, someSubject());
    await until(client, allAre('sent', 1));
    expect(client.getState().records[0]).toMatchObject({
      id: record.id, state: 'sent', receipt: { feedbackId: record.id }, event: { source: location.origin, subject: 'prediction/plot-7', data: { verdict: 'agree' } },
    });
    expect(client.getState()).toMatchObject({ loaded: true, durable: true, problem: null });
  });

  it('an answer outlives the page that took it', async () => {
    const before = tab();
    const { id } = await before.submit(agree, someSubject());
    before.dispose();
    const after = tab({ transport: accept });
    await after.ready;
    expect(after.getState().records.map((record) => record.id)).toEqual([id]);
    await until(after, allAre('sent', 1));
  });

  it('without an endpoint answers are kept and wait', async () => {
    const client = tab();
    await client.submit(agree, someSubject());
    expect(client.getState().records).toMatchObject([{ state: 'waiting' }]);
  });

  it('of many tabs one sends, each answer once, in order, and all see what became of it', async () => {
    const sent: string[] = [];
    let underWay = 0;
    const transport: Transport = async (record, options) => {
      underWay += 1;
      expect(underWay).toBe(1);
      await new Promise((resolve) => { setTimeout(resolve, 5); });
      sent.push(record.id);
      underWay -= 1;
      return accept(record, options);
    };
    const clients = [tab({ transport }), tab({ transport }), tab({ transport })];
    const ids: string[] = [];
    for (let i = 0; i < 9; i++) ids.push((await clients[i % 3]!.submit({ ...agree, comment: `answer ${i}` }, someSubject())).id);
    for (const client of clients) await until(client, allAre('sent', 9));
    expect(sent).toEqual(ids);
  });

  it('when the tab that sends closes, another takes over', async () => {
    const hanging = vi.fn<Transport>((_record, { signal }) => new Promise((_resolve, reject) => { signal?.addEventListener('abort', () => reject(signal.reason as Error)); }));
    const first = tab({ transport: hanging });
    await first.submit(agree, someSubject());
    await vi.waitFor(() => expect(hanging).toHaveBeenCalled());
    const transport = vi.fn<Transport>(accept);
    const second = tab({ transport });
    await second.ready;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect(transport).not.toHaveBeenCalled();
    first.dispose();
    await until(second, allAre('sent', 1));
    expect(transport).toHaveBeenCalledTimes(1);
  });

  it('waits while the device is offline and sends when it is back', async () => {
    const transport = vi.fn<Transport>(accept);
    setOnline(false);
    const client = tab({ transport });
    await client.submit(agree, someSubject());
    expect(client.getState()).toMatchObject({ online: false, records: [{ state: 'waiting' }] });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect(transport).not.toHaveBeenCalled();
    setOnline(true);
    await until(client, allAre('sent', 1));
    expect(client.getState().online).toBe(true);
  });

  it('a sign-in is asked for in every tab, and granted from any', async () => {
    const transport = vi.fn<Transport>().mockResolvedValueOnce({ kind: 'sign-in' }).mockImplementation(accept);
    const first = tab({ transport });
    await first.submit(agree, someSubject());
    await until(first, ({ signIn, records }) => signIn && records[0]!.state === 'paused');
    const second = tab({ transport });
    await until(second, ({ signIn }) => signIn);
    second.resume();
    await until(second, (state) => !state.signIn && allAre('sent', 1)(state));
    expect(first.getState().signIn).toBe(false);
  });

  it('"send now" reaches the tab that sends', async () => {
    const transport = vi.fn<Transport>().mockResolvedValueOnce({ kind: 'retry', reason: 'away' }).mockImplementation(accept);
    // No time passes here: only being told so makes it try again.
    const clock: Clock = { now: () => new Date(0), wait: (_ms, signal) => new Promise((_resolve, reject) => { signal?.addEventListener('abort', () => reject(signal.reason as Error)); }) };
    const first = tab({ transport, clock });
    await until(first, ({ loaded }) => loaded);
    const second = tab({ transport, clock });
    await second.submit(agree, someSubject());
    await until(first, ({ records }) => records[0]?.state === 'waiting' && records[0].retry !== undefined);
    await second.flush();
    await until(second, allAre('sent', 1));
    expect(transport).toHaveBeenCalledTimes(2);
  });

  it('an answer kept in memory only is sent by the tab that holds it, and the state says that it is not durable', async () => {
    const leader = tab({ transport: accept });
    await until(leader, ({ loaded }) => loaded);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('blocked', 'SecurityError'); });
    const client = tab({ transport: accept, storage: createIndexedDbStorage({ name: `${name}-private` }) });
    await client.submit(agree, someSubject());
    expect(client.getState().durable).toBe(false);
    await until(client, allAre('sent', 1));
  });

  it('an answer that does not fit is refused with a code, and nothing is kept', async () => {
    const client = tab({ transport: accept });
    await expect(client.submit({ ...agree, comment: 'x'.repeat(2001) }, someSubject())).rejects.toThrow(expect.objectContaining({ code: 'invalid-draft' }));
    await client.ready;
    expect(client.getState().records).toEqual([]);
  });

  it('the same answer given offline in two tabs that are closed is one record and one receipt', async () => {
    setOnline(false);
    const [first, second] = [tab({ transport: accept }), tab({ transport: accept })];
    const disagree = { kind: 'opinion', verdict: 'disagree', items: [{ about: 'whole' }] } as const;
    const ids = (await Promise.all([
      first.submit(disagree, { ...someSubject(), shown: { at: '2026-03-02T09:00:00Z' } }),
      second.submit(disagree, { ...someSubject(), shown: { at: '2026-03-02T09:04:00Z' } }),
      first.submit(disagree, someSubject()),
      second.submit(disagree, someSubject()),
    ])).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
    first.dispose();
    second.dispose();
    setOnline(true);
    const sent = vi.fn<Transport>(accept);
    const later = tab({ transport: sent });
    await until(later, allAre('sent', 1));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(later.getState().records[0]).toMatchObject({ id: ids[0], receipt: { feedbackId: ids[0] } });
  });

  it('a tab that hangs while it keeps an answer does not hold up the others', async () => {
    const hangs = tab({ storage: { ...createIndexedDbStorage({ name }), append: () => new Promise(() => undefined) } });
    void hangs.submit(agree, someSubject());
    const other = tab();
    await other.submit(agree, someSubject());
    expect(await createIndexedDbStorage({ name }).list()).toHaveLength(1);
  });

  it('reset asks when unsent answers remain, and forgets everything in every tab when told to', async () => {
    const hanging: Transport = (_record, { signal }) => new Promise((_resolve, reject) => { signal?.addEventListener('abort', () => reject(signal.reason as Error)); });
    const [sender, other] = [tab({ transport: hanging }), tab({ transport: hanging })];
    await sender.submit(agree, someSubject());
    await until(sender, ({ records }) => records[0]?.state === 'sending');
    await until(other, ({ records }) => records.length === 1);
    expect(await other.reset(), 'nobody was asked').toBe(false);
    const ask = vi.fn<(unsent: number) => boolean>().mockReturnValueOnce(false).mockReturnValue(true);
    expect(await other.reset({ ask })).toBe(false);
    expect(ask).toHaveBeenCalledWith(1);
    expect(await createIndexedDbStorage({ name }).list()).toHaveLength(1);
    expect(await other.reset({ ask })).toBe(true);
    for (const client of [sender, other]) await until(client, ({ records }) => records.length === 0);
    expect(await createIndexedDbStorage({ name }).list()).toEqual([]);
    expect(await sender.reset(), 'nothing remains: nobody need be asked').toBe(true);
  });

  it('with a cipher nothing that was said lies open in the browser, and another person’s client leaves it closed', async () => {
    const cipherOf = (key: number) => ({
      seal: async (text: string) => `${key}:${Array.from(text, (letter) => (letter.charCodeAt(0) ^ key).toString(36)).join(' ')}`,
      open: async (sealed: string) => {
        const [mark, rest] = sealed.split(':');
        if (Number(mark) !== key) throw new Error('another key');
        return String.fromCharCode(...rest!.split(' ').map((code) => Number.parseInt(code, 36) ^ key));
      },
    });
    const ida = tab({ cipher: cipherOf(77) });
    const { id } = await ida.submit({ ...agree, comment: 'in confidence' }, someSubject());
    expect(JSON.stringify(await createIndexedDbStorage({ name }).list())).not.toContain('confidence');
    ida.dispose();
    const jon = tab({ transport: accept, cipher: cipherOf(78) });
    await jon.ready;
    expect(jon.getState()).toMatchObject({ records: [], problem: { code: 'outbox-sealed' } });
    jon.dispose();
    const again = tab({ transport: accept, cipher: cipherOf(77) });
    await until(again, allAre('sent', 1));
    expect(again.getState().records[0]).toMatchObject({ id, event: { data: { comment: 'in confidence' } } });
  });

  it('a dismissed receipt is gone in every tab', async () => {
    const [first, second] = [tab({ transport: accept }), tab({ transport: accept })];
    const { id } = await first.submit(agree, someSubject());
    await until(second, allAre('sent', 1));
    await until(first, allAre('sent', 1));
    await second.dismiss(id);
    await until(first, ({ records }) => records.length === 0);
    expect(await createIndexedDbStorage({ name }).list()).toEqual([]);
  });
});
