import { Kysely, Migrator, PostgresDialect, sql, type PostgresPool } from 'kysely';
import { CandorError } from '@candor/core/feedback';
import { migrations } from './migrations.js';
import type { Database } from './tables.js';

export type Store = Kysely<Database>;

/** A PostgreSQL by its URL, or one in this process with its files in a folder. */
export type StoreLocation = { readonly url: string; readonly connections?: number } | { readonly folder: string };

/**
 * Opens the store and brings its tables up to date.
 *
 * Instances that start at the same time on one PostgreSQL wait for each other here.
 * @throws {@link CandorError} `store-not-opened`, `folder-in-use`.
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  const store = new Kysely<Database>({ dialect: new PostgresDialect({ pool: await poolOf(location) }) });
  const { error } = await new Migrator({ db: store, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error !== undefined) {
    await store.destroy();
    throw new CandorError('store-not-opened', `the store could not be opened: ${error instanceof Error ? error.message : String(error)}; check DATABASE_URL and the rights of its role`, { cause: error });
  }
  return store;
}

/** Resolves when the store answers. */
export const pingStore = async (store: Store): Promise<void> => {
  await sql`select 1`.execute(store);
};

async function poolOf(location: StoreLocation): Promise<PostgresPool> {
  if ('folder' in location) {
    const { openPglitePool } = await import('./pglitePool.js');
    return openPglitePool(location.folder);
  }
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: location.url,
    max: location.connections ?? 10,
    connectionTimeoutMillis: 5000,
    // A lock that lasts longer is answered with 409 or 503, and the same bytes come again.
    options: '-c lock_timeout=5000 -c statement_timeout=20000',
  });
  // A connection that breaks while idle is replaced; the next query says so if there is none.
  pool.on('error', () => {});
  return pool;
}
