import type { CheckedRow, Model, ModelInput } from '@candor/core';
import { Tensor } from 'onnxruntime-web/wasm';

/** Checked rows as the tensors a graph asks for, one per input. */
export function toFeeds({ inputs }: Model, rows: readonly CheckedRow[]): Record<string, Tensor> {
  return Object.fromEntries(inputs.map((input) => [input.name, toTensor(input, rows)]));
}

function toTensor({ elementType, shape, features }: ModelInput, rows: readonly CheckedRow[]): Tensor {
  const width = features.length;
  const dims = [rows.length, ...shape.slice(1).map((dim) => dim ?? width)];
  const values = rows.flatMap((row) => features.map((j) => row[j]!));
  switch (elementType) {
    case 'string': return new Tensor('string', values.map(String), dims);
    case 'int64': return new Tensor('int64', BigInt64Array.from(values, (value) => BigInt(value)), dims);
    case 'int32': return new Tensor('int32', Int32Array.from(values as number[]), dims);
    case 'bool': return new Tensor('bool', Uint8Array.from(values as number[]), dims);
    case 'double': return new Tensor('float64', Float64Array.from(values as number[]), dims);
    case 'float': return new Tensor('float32', Float32Array.from(values as number[]), dims);
  }
}
