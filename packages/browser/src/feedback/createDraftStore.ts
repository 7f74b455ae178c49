import type { DraftStore, OutboxCipher } from '@candor/core/feedback';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: { form: unknown } | { sealed: string } };
}

/**
 * Half-written forms in an IndexedDB of their own: they change every second, and answers must not wait for them.
 *
 * Where IndexedDB cannot be opened they are kept in memory, as long as the page lives.
 * @param options.name - Database name; one for each host application on the origin.
 * @param options.cipher - Encrypts what was typed; a draft that it cannot open is left alone and not shown.
 */
export function createDraftStore({ name = 'candor', cipher }: { name?: string; cipher?: OutboxCipher | undefined } = {}): DraftStore & { clear(): Promise<void> } {
  const memory = new Map<string, unknown>();
  let opening: Promise<IDBPDatabase<DraftSchema> | null> | undefined;
  const database = () => (opening ??= open(`${name}-drafts`, () => { opening = undefined; }).catch(() => null)); // no IndexedDB here: memory does

  return {
    async load(predictionId) {
      const db = await database();
      if (!db) return memory.get(predictionId) ?? null;
      const kept = await db.get('drafts', predictionId);
      if (kept === undefined || 'form' in kept) return kept?.form ?? null;
      const text = await cipher?.open(kept.sealed).catch(() => null);
      return text == null ? null : (JSON.parse(text) as unknown);
    },
    async keep(predictionId, form) {
      const db = await database();
      if (form === null) await (db ? db.delete('drafts', predictionId) : memory.delete(predictionId));
      else if (!db) memory.set(predictionId, form);
      else await db.put('drafts', cipher ? { sealed: await cipher.seal(JSON.stringify(form)) } : { form }, predictionId);
    },
    async clear() {
      await (await database())?.clear('drafts');
      memory.clear();
    },
  };
}

async function open(name: string, onClosed: () => void): Promise<IDBPDatabase<DraftSchema>> {
  const db = await openDB<DraftSchema>(name, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('drafts'),
    blocking() {
      onClosed();
      db.close();
    },
    terminated: onClosed,
  });
  return db;
}
