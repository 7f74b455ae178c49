import { mkdirSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CandorError } from '@candor/core/feedback';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/**
 * PostgreSQL inside this process, its files in a folder, as a pool of one connection.
 *
 * @throws {@link CandorError} `folder-in-use`: two processes on one folder would spoil it.
 */
export async function openPglitePool(folder: string): Promise<PostgresPool> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = takeFolder(join(folder, 'in-use'));
  const database = await PGlite.create(join(folder, 'data')).catch((error: unknown) => {
    release();
    throw error;
  });
  let turn: Promise<unknown> = Promise.resolve();

  return {
    connect() {
      const before = turn;
      let done = () => {};
      turn = new Promise<void>((resolve) => { done = resolve; });
      const client: PostgresPoolClient = {
        // The overload for cursors is never called: none is configured.
        query: (async (text: string, parameters: readonly unknown[]) => {
          const { rows, affectedRows } = await database.query(text, [...parameters]);
          // `command` decides only whether Kysely believes the count.
          return { command: 'UPDATE', rowCount: affectedRows ?? rows.length, rows } satisfies PostgresQueryResult<unknown>;
        }) as PostgresPoolClient['query'],
        release: () => done(),
      };
      return before.then(() => client);
    },
    async end() {
      await turn;
      await database.close();
      release();
    },
  };
}

/** A file that names the process; one left by a process that is gone is taken over. */
function takeFolder(file: string): () => void {
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder !== process.pid && isAlive(holder)) {
        throw new CandorError('folder-in-use', `process ${holder} uses this folder (${file}); stop it, or set DATABASE_URL: several instances can share a PostgreSQL, not a folder`);
      }
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
