import type { ExplainOptions, Explanation, Row } from '@candor/core';
import type { Connection } from './connectWorker.js';
import type { Asked } from './protocol.js';
import { streamBatch } from './streamBatch.js';

export interface Team {
  /** The worker that is there anyhow. */
  first: Connection;
  /** Starts one more that has read the model; `close` it when the list is done. */
  another(): Promise<Connection>;
  /** Workers at most, the first among them. */
  most: number;
}

/** Milliseconds a list keeps the workers it has before one more is started: shorter lists are done by then. */
const PATIENCE = 250;
/** Rows of the first piece, and of any piece. */
const FIRST = 16;
const LARGEST = 256;
/** A piece that takes less is followed by a larger one, a piece that takes more by a smaller one. */
const [SHORT, LONG] = [50, 200];
/** Pieces that may be under way or wait to be taken, for each worker. */
const AHEAD = 2;

interface Piece {
  /** Those that wait to be taken. */
  explanations: Explanation[];
  isDone: boolean;
  failure?: { error: unknown };
}

/**
 * Explanations of many rows by several workers, in the order of the rows.
 *
 * Rows go out in pieces, each to the worker that is free; more workers come while the list lasts, and go with it.
 * Rows are pulled only as pieces are wanted. Leaving the loop aborts the rest.
 */
export async function* shareBatch(
  { first, another, most }: Team, rows: Iterable<Row> | AsyncIterable<Row>, options: Asked, { signal, onProgress }: Pick<ExplainOptions, 'signal' | 'onProgress'>,
): AsyncGenerator<Explanation> {
  const source = (async function* () { yield* rows; })();
  const run = new AbortController();
  const follow = () => {
    run.abort(signal?.reason);
    wake();
  };
  signal?.addEventListener('abort', follow, { once: true });

  const free: Connection[] = [first];
  const hired: Connection[] = [];
  const pieces: Piece[] = [];
  let size = FIRST;
  let pulled = 0;
  let given = 0;
  let isPulling = false;
  let isEmpty = false;
  let failure: { error: unknown } | undefined;
  let wake = () => {};
  let patience = setTimeout(hire, PATIENCE);

  const fail = (error: unknown) => {
    failure ??= { error };
    wake();
  };

  /** Hands pieces to the workers that are free. */
  async function feed(): Promise<void> {
    if (isPulling) return;
    isPulling = true;
    try {
      while (free.length > 0 && !isEmpty && !run.signal.aborted && pieces.length < AHEAD * (1 + hired.length)) await handOut(free.shift()!);
    } finally {
      isPulling = false;
      wake();
    }
  }

  async function handOut(worker: Connection): Promise<void> {
    const taken: Row[] = [];
    while (taken.length < size && !isEmpty) {
      const next = await source.next();
      if (next.done) isEmpty = true;
      else taken.push(next.value);
    }
    if (taken.length === 0) return;
    const piece: Piece = { explanations: [], isDone: false };
    pieces.push(piece);
    explainPiece(piece, worker, taken, pulled).catch((error: unknown) => {
      piece.failure = { error };
      isEmpty = true; // nothing behind it will be given
      wake();
    });
    pulled += taken.length;
  }

  async function explainPiece(piece: Piece, worker: Connection, taken: readonly Row[], firstRow: number): Promise<void> {
    const start = performance.now();
    for await (const explanation of streamBatch(worker, taken, { ...options, firstRow: firstRow + (options.firstRow ?? 0) }, { signal: run.signal })) {
      piece.explanations.push(explanation);
      wake();
    }
    const time = performance.now() - start;
    if (taken.length === size && time < SHORT) size = Math.min(LARGEST, size * 2);
    else if (time > LONG) size = Math.max(1, Math.ceil(size / 2));
    piece.isDone = true;
    free.push(worker);
    feed().catch(fail);
  }

  function hire(): void {
    if (run.signal.aborted || isEmpty || hired.length + 1 >= most) return;
    another().then((worker) => {
      if (run.signal.aborted) return worker.close(run.signal.reason);
      hired.push(worker);
      free.push(worker);
      patience = setTimeout(hire, 0);
      return feed();
    }, () => {
      // The list goes on with the workers it has.
      most = 0;
    }).catch(fail);
  }

  try {
    feed().catch(fail);
    for (;;) {
      signal?.throwIfAborted();
      const [head] = pieces;
      if (head === undefined && failure) throw failure.error;
      if (head === undefined && isEmpty && !isPulling) return;
      const explanation = head?.explanations.shift();
      if (explanation !== undefined) {
        onProgress?.(++given, pulled);
        yield explanation;
        continue;
      }
      // What came before the row at fault has been given.
      if (head?.failure) throw head.failure.error;
      if (head?.isDone) {
        pieces.shift();
        feed().catch(fail);
      } else await new Promise<void>((resolve) => { wake = resolve; });
    }
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', follow);
    run.abort();
    for (const worker of hired) worker.close(new DOMException('The list is done.', 'AbortError'));
    const closed = source.return(undefined);
    // A caller whose next row never comes must not hold up whoever leaves.
    if (!isPulling) await closed;
  }
}
