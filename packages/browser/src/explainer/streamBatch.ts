import type { ExplainOptions, Explanation, Row } from '@candor/core';
import type { Connection } from './connectWorker.js';
import { ROWS_PER_MESSAGE, WINDOW, type Asked } from './protocol.js';

/**
 * Explanations of many rows as they are taken: rows are pulled from the caller when the worker wants
 * them, and the worker pauses when too many explanations wait. Leaving the loop aborts the rest.
 */
export async function* streamBatch(
  connection: Connection, rows: Iterable<Row> | AsyncIterable<Row>, options: Asked, { signal, onProgress }: Pick<ExplainOptions, 'signal' | 'onProgress'>,
): AsyncGenerator<Explanation> {
  const source = (async function* () { yield* rows; })();
  const run = new AbortController();
  const follow = () => run.abort(signal?.reason);
  signal?.addEventListener('abort', follow, { once: true });

  const ready: Explanation[] = [];
  let id = 0;
  let pulled = 0;
  let given = 0;
  let untold = 0;
  let isPulling = false;
  let ended: { error?: unknown } | undefined;
  let wake = () => {};

  const finish = (end: { error?: unknown }) => {
    ended ??= end;
    wake();
  };
  const supply = async () => {
    isPulling = true;
    const piece: Row[] = [];
    let last = false;
    while (piece.length < ROWS_PER_MESSAGE && !last) {
      const next = await source.next();
      if (next.done) last = true;
      else piece.push(next.value);
    }
    isPulling = false;
    pulled += piece.length;
    connection.tell({ id, call: 'rows', rows: piece, last });
  };
  connection.ask({ call: 'batch', options }, {
    signal: run.signal,
    onId: (mine) => { id = mine; },
    onWant: () => {
      supply().catch((error: unknown) => {
        finish({ error });
        run.abort();
      });
    },
    onItem: (explanation) => {
      ready.push(explanation);
      wake();
    },
  }).then(() => finish({}), (error: unknown) => finish({ error }));

  try {
    for (;;) {
      while (ready.length > 0) {
        const explanation = ready.shift()!;
        if (++untold === WINDOW / 2) {
          connection.tell({ id, call: 'taken', count: untold });
          untold = 0;
        }
        onProgress?.(++given, pulled);
        yield explanation;
        signal?.throwIfAborted();
      }
      if (ended?.error !== undefined) throw ended.error;
      if (ended) return;
      await new Promise<void>((resolve) => { wake = resolve; });
    }
  } finally {
    signal?.removeEventListener('abort', follow);
    run.abort();
    const closed = source.return(undefined);
    // A caller whose next row never comes must not hold up whoever leaves.
    if (!isPulling) await closed;
  }
}
