import type { OutboxRecord, OutboxStorage } from '../ports.js';

/** Records that die with the page: the fallback, and the storage of tests. */
export function createMemoryStorage(): OutboxStorage {
  const records = new Map<string, OutboxRecord>();
  let last = 0;
  return {
    durable: false,
    list: async () => [...records.values()],
    async append(fresh) {
      const known = records.get(fresh.id);
      if (known) return known;
      const record: OutboxRecord = { ...fresh, sequence: ++last, state: 'waiting' };
      records.set(record.id, record);
      return record;
    },
    async put(record) {
      if (records.has(record.id)) records.set(record.id, record);
    },
    remove: async (id) => void records.delete(id),
  };
}
