import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from './createMemoryStorage.js';
import { createOutbox } from './createOutbox.js';
import { sealedStorage, type OutboxCipher } from './sealedStorage.js';
import { fakeClock } from './testing/fakeClock.js';
import { someEvent, uuidOf } from './testing/someEvent.js';

/** AES-GCM with a fresh key, as a host would do it with Web Crypto. */
async function aesCipher(): Promise<OutboxCipher> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return {
    async seal(text) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
      return `${Buffer.from(iv).toString('base64')}.${Buffer.from(sealed).toString('base64')}`;
    },
    async open(sealed) {
      const [iv, bytes] = sealed.split('.').map((part) => Buffer.from(part, 'base64'));
      return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: iv! }, key, bytes!));
    },
  };
}

const secret = { kind: 'opinion', verdict: 'disagree', comment: 'words in confidence' } as const;
const outboxOn = (storage: Parameters<typeof createOutbox>[0]['storage'], sent: string[] = []) => createOutbox({
  storage, clock: fakeClock(), random: () => 0.5,
  transport: async ({ id, body }) => {
    sent.push(body);
    return { kind: 'accepted', receipt: { feedbackId: id, reference: 'R-in-confidence', receivedAt: '2026-03-02T09:00:01.000Z', status: 'submitted' } };
  },
});

describe('a storage with a cipher', () => {
  it('keeps no word, no prediction and no receipt in the clear, and gives the outbox all of them back', async () => {
    const inner = createMemoryStorage();
    const sealed = sealedStorage(inner, await aesCipher());
    const sent: string[] = [];
    const outbox = outboxOn(sealed, sent);
    const { body } = await outbox.enqueue(someEvent(1, 'plot-in-confidence', secret));
    const onDisk = async () => JSON.stringify(await inner.list());
    expect(await onDisk()).not.toMatch(/confidence|disagree|plot/);
    outbox.start();
    await outbox.flush();
    await outbox.stop();
    expect(sent).toEqual([body]);
    expect(await onDisk()).not.toMatch(/confidence|disagree|plot/);
    expect(await sealed.list()).toMatchObject([{ id: uuidOf(1), body, subject: 'prediction/plot-in-confidence', state: 'sent', receipt: { reference: 'R-in-confidence' } }]);
  });

  it('keeps order and retries as an open one does', async () => {
    const sealed = sealedStorage(createMemoryStorage(), await aesCipher());
    const kept = [];
    for (const n of [1, 2, 3]) kept.push(await sealed.append({ id: uuidOf(n), subject: 's', type: 't', body: String(n), createdAt: '2026-03-02T09:00:00.000Z', attempts: 0 }));
    const retry = { since: '2026-03-02T09:00:00.000Z', afterMs: 1500, asked: false, reason: 'away' };
    await sealed.put({ ...kept[1]!, attempts: 1, state: 'waiting', retry });
    expect(await sealed.append({ ...kept[1]!, body: 'another' }), 'an id is kept once').toMatchObject({ body: '2', attempts: 1 });
    expect(await sealed.list()).toEqual([kept[0], { ...kept[1], attempts: 1, state: 'waiting', retry }, kept[2]]);
    await sealed.remove(uuidOf(2));
    await sealed.put(kept[1]!);
    expect((await sealed.list()).map(({ id }) => id)).toEqual([uuidOf(1), uuidOf(3)]);
  });

  it('leaves what was sealed under another key where it is: counted, not shown, not sent, not cleared', async () => {
    const inner = createMemoryStorage();
    await outboxOn(sealedStorage(inner, await aesCipher())).enqueue(someEvent(1, 'plot-7', secret));
    for (const cipher of [await aesCipher(), undefined]) {
      const sent: string[] = [];
      const outbox = outboxOn(sealedStorage(inner, cipher), sent);
      await outbox.refresh();
      outbox.start();
      await outbox.flush();
      await outbox.clear();
      await outbox.stop();
      expect(sent).toEqual([]);
      expect(outbox.getState()).toMatchObject({ records: [], problem: { code: 'outbox-sealed' } });
      expect(await inner.list()).toHaveLength(1);
    }
  });

  it('reads what was kept before there was a cipher', async () => {
    const inner = createMemoryStorage();
    await outboxOn(inner).enqueue(someEvent(1));
    const sealed = sealedStorage(inner, await aesCipher());
    expect(await sealed.list()).toEqual(await inner.list());
    expect(sealed.unreadable).toBe(0);
  });
});
