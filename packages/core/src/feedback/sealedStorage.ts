import type { NewOutboxRecord, OutboxRecord, OutboxStorage } from '../ports.js';

/** Encrypts what waits on the device; the host holds the key, one for each person if it likes. */
export interface OutboxCipher {
  /** @returns Text that `open` understands, another one each time. */
  seal(text: string): Promise<string>;
  /** Rejects for a text that was sealed under another key, or altered. */
  open(sealed: string): Promise<string>;
}

/**
 * A storage whose records are encrypted, all but their id, their order and the time they were kept.
 *
 * What cannot be opened stays where it is and is counted in `unreadable`; it is neither shown nor sent. What was kept
 * before there was a cipher is read as it is.
 * @param cipher - Without one nothing is sealed, and what is sealed already stays closed.
 */
export function sealedStorage(storage: OutboxStorage, cipher: OutboxCipher | undefined): OutboxStorage {
  /** Each text is opened once. */
  const opened = new Map<string, OutboxRecord>();
  let unreadable = 0;

  async function open(record: OutboxRecord): Promise<OutboxRecord | null> {
    if (record.type !== SEALED) return record;
    const known = opened.get(record.body);
    if (known) return known;
    const text = await cipher?.open(record.body).catch(() => null);
    if (text == null) return null;
    const inside = { ...(JSON.parse(text) as OutboxRecord), id: record.id, sequence: record.sequence };
    opened.set(record.body, inside);
    return inside;
  }

  const seal = async ({ id, createdAt, ...rest }: NewOutboxRecord): Promise<NewOutboxRecord> =>
    ({ id, createdAt, attempts: 0, subject: SEALED, type: SEALED, body: await cipher!.seal(JSON.stringify({ ...rest, createdAt })) });

  return {
    get durable() {
      return storage.durable;
    },
    get unreadable() {
      return unreadable;
    },
    async list() {
      const kept = await storage.list();
      const all = await Promise.all(kept.map(open));
      const bodies = new Set(kept.map(({ body }) => body));
      for (const body of opened.keys()) if (!bodies.has(body)) opened.delete(body);
      unreadable = all.filter((record) => record === null).length;
      return all.filter((record) => record !== null);
    },
    async append(fresh) {
      if (!cipher) return storage.append(fresh);
      const kept = await storage.append(await seal({ ...fresh, state: 'waiting' } as NewOutboxRecord));
      return await open(kept) ?? { ...fresh, sequence: kept.sequence, state: 'waiting' };
    },
    async put(record) {
      await storage.put(cipher ? { ...await seal(record), sequence: record.sequence, state: 'waiting' } : record);
    },
    remove: (id) => storage.remove(id),
  };
}

/** Stands in place of the type of a record whose body is sealed. */
const SEALED = 'candor.sealed';
