import { createMemoryStorage, type OutboxRecord, type OutboxStorage } from '@candor/core/feedback';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface OutboxSchema extends DBSchema {
  records: { key: number; value: OutboxRecord; indexes: { id: string } };
}

type Database = IDBPDatabase<OutboxSchema>;
/** A write is on the disk before it counts as done, whatever the browser does next. */
const STRICT = { durability: 'strict' } as const;

/**
 * An outbox in IndexedDB, shared by all tabs of the origin.
 *
 * Where IndexedDB cannot be opened (a private window, blocked storage) records are kept in memory
 * instead and `durable` turns false after the first call: the interface says so.
 * @param name - Database name; one for each host application on the origin.
 */
export function createIndexedDbStorage({ name = 'candor' }: { name?: string } = {}): OutboxStorage {
  let opening: Promise<Database> | undefined;
  let hasOpened = false;
  let fallback: OutboxStorage | undefined;

  async function place(): Promise<{ db: Database } | { memory: OutboxStorage }> {
    if (fallback) return { memory: fallback };
    try {
      const db = await (opening ??= open(name, () => { opening = undefined; }));
      hasOpened = true;
      return { db };
    } catch (error) {
      opening = undefined;
      // What was durable must not quietly become something else.
      if (hasOpened) throw error;
      return { memory: (fallback ??= createMemoryStorage()) };
    }
  }

  /** In IndexedDB, or in memory once that has taken over. */
  async function either<T>(inDatabase: (db: Database) => Promise<T>, inMemory: (memory: OutboxStorage) => Promise<T>): Promise<T> {
    const where = await place();
    return 'db' in where ? inDatabase(where.db) : inMemory(where.memory);
  }

  return {
    get durable() {
      return fallback === undefined;
    },
    list: () => either((db) => db.getAll('records'), (memory) => memory.list()),
    append: (fresh) => either(async (db) => {
      const tx = db.transaction('records', 'readwrite', STRICT);
      const known = await tx.store.index('id').get(fresh.id);
      // The key generator numbers records over all tabs, and never gives a number twice.
      const record = { ...fresh, state: 'waiting' } as OutboxRecord;
      const sequence = known ? known.sequence : await tx.store.add(record);
      await tx.done;
      return known ?? { ...record, sequence };
    }, (memory) => memory.append(fresh)),
    put: (record) => either(async (db) => {
      const tx = db.transaction('records', 'readwrite', STRICT);
      // Another tab may have removed it for good while this one was sending.
      if (await tx.store.getKey(record.sequence) !== undefined) await tx.store.put(record);
      await tx.done;
    }, (memory) => memory.put(record)),
    remove: (id) => either(async (db) => {
      const tx = db.transaction('records', 'readwrite', STRICT);
      const key = await tx.store.index('id').getKey(id);
      if (key !== undefined) await tx.store.delete(key);
      await tx.done;
    }, (memory) => memory.remove(id)),
  };
}

async function open(name: string, onClosed: () => void): Promise<Database> {
  const db = await openDB<OutboxSchema>(name, 1, {
    upgrade(fresh) {
      const records = fresh.createObjectStore('records', { keyPath: 'sequence', autoIncrement: true });
      records.createIndex('id', 'id', { unique: true });
    },
    blocking() {
      onClosed();
      db.close();
    },
    terminated: onClosed,
  });
  return db;
}
