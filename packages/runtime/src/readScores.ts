import { CandorError } from '@candor/core';
import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/**
 * A graph's scores as they are, row-major: one output with a column each, or several outputs side by side.
 *
 * @param names - Outputs in column order.
 * @param rows - Rows that were sent.
 * @throws {@link CandorError} `output-length` when an output does not have a whole number of values for each row.
 */
export function readScores(results: InferenceSession.OnnxValueMapType, names: readonly string[], rows: number): Float32Array | Float64Array {
  const columns = names.map((name) => numbersOf(results[name] as Tensor, name, rows));
  if (columns.length === 1) return columns[0]!;
  const scores = new Float64Array(rows * columns.length);
  columns.forEach((column, k) => {
    if (column.length !== rows) throw wrongLength(names[k]!, column.length, rows, 'one value a row');
    for (let i = 0; i < rows; i++) scores[i * columns.length + k] = column[i]!;
  });
  return scores;
}

function numbersOf({ data, dims }: Tensor, name: string, rows: number): Float32Array | Float64Array {
  if (data.length % rows !== 0 || data.length === 0) throw wrongLength(name, data.length, rows, `${rows} rows; its shape is [${dims.join(', ')}]`);
  if (data instanceof Float32Array || data instanceof Float64Array) return data;
  return Float64Array.from(data as ArrayLike<number | bigint | string>, Number);
}

function wrongLength(name: string, length: number, rows: number, needed: string): CandorError {
  return new CandorError('output-length', `the output "${name}" has ${length} values for ${rows} rows, needed is ${needed}; export the model with a free batch dimension on inputs and outputs, so that each row has its own answer`);
}
