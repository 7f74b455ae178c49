import { CandorError, toProblem } from '../errors.js';
import type { Feature } from '../model/model.js';
import type { Outputs, Predictor } from '../ports.js';
import { rowsOf, type RowBatch } from '../sampling/rowBatch.js';

/** A batch's answers, row-major; errors are coded and name the row. */
export type Ask = (batch: RowBatch, signal: AbortSignal | undefined) => Promise<ArrayLike<number>>;

/**
 * A predictor that may be anything, asked with care.
 *
 * A failure is looked into, by halves: if one row of the batch is at fault it is named. Aborts pass untouched.
 * @param called - What messages call row `i` of a batch.
 * @throws from the returned function {@link CandorError} `predictor-failed`, `model-failed`, `shape-mismatch`.
 */
export function askPredictor(predictor: Predictor, features: readonly Feature[], called: (i: number) => string): Ask {
  async function once(batch: RowBatch, signal: AbortSignal | undefined): Promise<ArrayLike<number>> {
    const answers = await (predictor.predictBatch ? predictor.predictBatch(batch, { signal }) : predictor.predict(rowsOf(batch), { signal }));
    return flat(answers, batch.n);
  }

  return async (batch, signal) => {
    try {
      return await once(batch, signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!isAboutRows(error)) throw error;
      throw await explained(error, batch, signal);
    }
  };

  async function explained(error: unknown, batch: RowBatch, signal: AbortSignal | undefined): Promise<CandorError> {
    const fails = (from: number, to: number) => once(part(batch, from, to), signal).then(() => false, () => !signal?.aborted);
    let from = 0;
    let to = batch.n;
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      if (await fails(from, middle)) to = middle;
      else from = middle;
      signal?.throwIfAborted();
    }
    // When the first row and the last both fail it is not about one row: the model or the endpoint is down.
    const one = batch.n > 1 && (await fails(from, to)) && !(from === 0 && (await fails(batch.n - 1, batch.n)));
    signal?.throwIfAborted();
    const { code, message } = toProblem(error);
    return new CandorError(code === 'unexpected' ? 'predictor-failed' : code,
      `${one ? `${called(from)} (${cells(features, batch, from)})` : 'the predictor'} fails: ${message}${code === 'unexpected' ? '; the function or endpoint given as predictor has to answer every row' : ''}`, { cause: error });
  }
}

/** Foreign failures, and graphs that stop; another coded error says its own. */
const isAboutRows = (error: unknown): boolean => !(error instanceof CandorError) || error.code === 'model-failed';

function part({ rows, texts }: RowBatch, from: number, to: number): RowBatch {
  const F = texts.length;
  return { n: to - from, rows: rows.slice(from * F, to * F), texts };
}

/** The row's first values, for a message. */
function cells(features: readonly Feature[], batch: RowBatch, i: number): string {
  const [row] = rowsOf(part(batch, i, i + 1));
  const listed = features.slice(0, 12).map(({ name }, j) => `${name} = ${JSON.stringify(Number.isNaN(row[j]) ? null : row[j])}`);
  return listed.join(', ') + (features.length > 12 ? ', …' : '');
}

/** One row-major array, whichever way the answers came. */
function flat(answers: Outputs, n: number): ArrayLike<number> {
  if (typeof answers !== 'object' || answers === null || typeof answers.length !== 'number') throw owes(n, `${typeof answers} and no list`);
  const first: unknown = answers[0];
  if (typeof first !== 'object' || first === null) {
    if (n === 0 || answers.length % n !== 0 || answers.length === 0) throw owes(n, `${answers.length} numbers`);
    return ArrayBuffer.isView(answers) ? (answers as ArrayLike<number>) : Float64Array.from(answers as ArrayLike<unknown>, number);
  }
  const rows = answers as ArrayLike<ArrayLike<unknown>>;
  const width = rows[0].length;
  if (rows.length !== n) throw owes(n, `${rows.length} rows`);
  const all = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    if (rows[i]?.length !== width || width === 0) throw owes(n, `${rows[i]?.length ?? 'no'} outputs for row ${i} and ${width} for row 0`);
    for (let k = 0; k < width; k++) all[i * width + k] = number(rows[i][k]);
  }
  return all;
}

/** JSON spells NaN as null, which must not count as 0. */
const number = (value: unknown): number => (typeof value === 'number' ? value : NaN);

const owes = (n: number, got: string) => new CandorError('shape-mismatch', `the predictor was asked for ${n} rows and answered ${got}; it owes the outputs of each row, in order: one array a row, or one row-major array`);
