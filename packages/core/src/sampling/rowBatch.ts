import type { CheckedRow } from '../model/row.js';

/** Rows on their way to a predictor, as numbers. The buffer is used again: copy what has to last. */
export interface RowBatch {
  /** Rows to predict: the first of `rows`. */
  readonly n: number;
  /** Row-major in `features` order, at least n × nFeatures; NaN is missing, a text is its index in `texts`. */
  readonly rows: Float64Array;
  /** The texts each feature's codes stand for, shape [nFeatures]; `null` for a feature of numbers. */
  readonly texts: readonly (readonly string[] | null)[];
}

/** Anything that predicts rows in batches. */
export interface BatchPredictor {
  readonly nOutputs: number;
  /** @returns Row-major, shape [n, nOutputs]; read before the next call, so a reused buffer will do. */
  predict(batch: RowBatch, options: { signal?: AbortSignal | undefined }): Promise<ArrayLike<number>>;
}

/** The rows of a batch as a `Predictor` takes them. */
export function rowsOf({ n, rows, texts }: RowBatch): CheckedRow[] {
  const F = texts.length;
  return Array.from({ length: n }, (_, i) => texts.map((known, j) => (known ? known[rows[i * F + j]] : rows[i * F + j])));
}

/** Numbers for the texts that occur in some rows. */
export function createRowCodes(rows: readonly CheckedRow[]): { encode(row: CheckedRow): Float64Array; texts: readonly (readonly string[] | null)[] } {
  const codes = Array.from(rows[0], (_, j) => {
    const texts = new Set(rows.map((row) => row[j]).filter((value) => typeof value === 'string'));
    return texts.size > 0 ? new Map([...texts].map((text, code) => [text, code])) : null;
  });
  return {
    encode: (row) => Float64Array.from(row, (value, j) => (typeof value === 'string' ? codes[j]!.get(value)! : value)),
    texts: codes.map((known) => known && [...known.keys()]),
  };
}
