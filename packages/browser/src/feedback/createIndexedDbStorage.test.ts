import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { someReceipt, someRecord, uuidOf } from '../testing/someRecord.js';
import { createIndexedDbStorage } from './createIndexedDbStorage.js';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe('the outbox in IndexedDB', () => {
  it('numbers records in the order they came, over all tabs, and never gives a number twice', async () => {
    const [one, two] = [createIndexedDbStorage(), createIndexedDbStorage()];
    await Promise.all([one.append(someRecord(1)), two.append(someRecord(2)), one.append(someRecord(3)), two.append(someRecord(4))]);
    const before = await one.list();
    expect(new Set(before.map(({ sequence }) => sequence)).size).toBe(4);
    expect(before.map(({ sequence }) => sequence)).toEqual(before.map(({ sequence }) => sequence).toSorted((a, b) => a - b));
    await one.remove(before[3]!.id);
    expect((await two.append(someRecord(5))).sequence).toBeGreaterThan(before[3]!.sequence);
  });

  it('keeps an id once and gives the record that is there', async () => {
    const storage = createIndexedDbStorage();
    const first = await storage.append(someRecord(1));
    await storage.put({ ...someRecord(1), sequence: first.sequence, state: 'sent', receipt: someReceipt(uuidOf(1)) });
    expect(await storage.append(someRecord(1))).toMatchObject({ sequence: first.sequence, state: 'sent' });
    expect(await storage.list()).toHaveLength(1);
  });

  it('writes strictly and resolves after the transaction is complete', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const storage = createIndexedDbStorage();
    const { sequence } = await storage.append(someRecord(1));
    await storage.put({ ...someRecord(1), sequence, state: 'waiting' });
    await storage.remove(uuidOf(1));
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toHaveLength(3);
    expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true);
    expect(await createIndexedDbStorage().list()).toEqual([]);
    transaction.mockRestore();
  });

  it('what one tab removed is not brought back by what another still writes', async () => {
    const [one, two] = [createIndexedDbStorage(), createIndexedDbStorage()];
    const record = await one.append(someRecord(1));
    await two.remove(record.id);
    await one.put({ ...someRecord(1), sequence: record.sequence, state: 'sent', receipt: someReceipt(record.id) });
    expect(await two.list()).toEqual([]);
  });

  it('keeps applications of one origin apart by name', async () => {
    await createIndexedDbStorage({ name: 'desk-a' }).append(someRecord(1));
    expect(await createIndexedDbStorage({ name: 'desk-b' }).list()).toEqual([]);
  });

  it('falls back to memory when it cannot be opened, and says so', async () => {
    vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
    const storage = createIndexedDbStorage();
    await Promise.all([storage.append(someRecord(1)), storage.append(someRecord(2))]);
    expect(storage.durable).toBe(false);
    expect((await storage.list()).map(({ id }) => id)).toEqual([uuidOf(1), uuidOf(2)]);
  });

  it('does not turn to memory once it has been durable', async () => {
    const storage = createIndexedDbStorage();
    await storage.append(someRecord(1));
    await deleteDB('candor'); // its connection closes to make way
    vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
    await expect(storage.append(someRecord(2))).rejects.toThrow('insecure');
    expect(storage.durable).toBe(true);
  });

  it('opens again after its connection was closed', async () => {
    const storage = createIndexedDbStorage();
    await storage.append(someRecord(1));
    await deleteDB('candor');
    await storage.append(someRecord(2));
    expect((await storage.list()).map(({ id }) => id)).toEqual([uuidOf(2)]);
  });
});
