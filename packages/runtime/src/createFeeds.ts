import type { ModelInput, RowBatch } from '@candor/core';
import { Tensor } from 'onnxruntime-web/wasm';

/** Writes some rows of a batch into tensors, one for each input of the graph. */
export type Feeds = (batch: RowBatch, from: number, n: number) => Record<string, Tensor>;

/**
 * Rows as the tensors a graph asks for, in one buffer an input that every call overwrites.
 *
 * @param capacity - Most rows of one call.
 * @param exactly - The graph takes this many rows and no other number: the last row is repeated up to it.
 */
export function createFeeds(inputs: readonly ModelInput[], nFeatures: number, capacity: number, exactly?: number): Feeds {
  const rowsHeld = exactly ?? capacity;
  const writers = inputs.map((input) => [input.name, createWriter(input, nFeatures, rowsHeld)] as const);
  return (batch, from, n) => Object.fromEntries(writers.map(([name, write]) => [name, write(batch, from, n, exactly ?? n)]));
}

type Writer = (batch: RowBatch, from: number, n: number, rows: number) => Tensor;

function createWriter({ elementType, shape, features }: ModelInput, nFeatures: number, capacity: number): Writer {
  const width = features.length;
  const dims = (rows: number) => [rows, ...shape.slice(1).map((dim) => dim ?? width)];
  const numbers = <T extends Float32Array | Float64Array | Int32Array | Uint8Array>(type: 'float32' | 'float64' | 'int32' | 'bool', buffer: T): Writer => {
    const whole = width === nFeatures && features.every((feature, c) => feature === c);
    return (batch, from, n, rows) => {
      if (whole) buffer.set(batch.rows.subarray(from * width, (from + n) * width));
      else features.forEach((feature, c) => { for (let i = 0; i < n; i++) buffer[i * width + c] = batch.rows[(from + i) * nFeatures + feature]!; });
      for (let i = n; i < rows; i++) buffer.copyWithin(i * width, (n - 1) * width, n * width);
      return new Tensor(type, buffer.subarray(0, rows * width), dims(rows));
    };
  };
  switch (elementType) {
    case 'float': return numbers('float32', new Float32Array(capacity * width));
    case 'double': return numbers('float64', new Float64Array(capacity * width));
    case 'int32': return numbers('int32', new Int32Array(capacity * width));
    case 'bool': return numbers('bool', new Uint8Array(capacity * width));
    case 'int64': {
      const buffer = new BigInt64Array(capacity * width);
      const words = new Int32Array(buffer.buffer);
      return (batch, from, n, rows) => {
        for (let i = 0; i < rows; i++) {
          const row = (from + Math.min(i, n - 1)) * nFeatures;
          for (let c = 0; c < width; c++) writeInt64(words, 2 * (i * width + c), batch.rows[row + features[c]!]!);
        }
        return new Tensor('int64', buffer.subarray(0, rows * width), dims(rows));
      };
    }
    case 'string': {
      const buffer = Array.from({ length: capacity * width }, () => '');
      return (batch, from, n, rows) => {
        for (let i = 0; i < rows; i++) {
          const row = (from + Math.min(i, n - 1)) * nFeatures;
          for (let c = 0; c < width; c++) buffer[i * width + c] = batch.texts[features[c]!]![batch.rows[row + features[c]!]!]!;
        }
        return new Tensor('string', buffer.slice(0, rows * width), dims(rows));
      };
    }
  }
}

/** A whole number as its low and high word: making a BigInt of each would cost more than the model. */
function writeInt64(words: Int32Array, at: number, value: number): void {
  const high = Math.floor(value / 0x1_0000_0000);
  words[at] = value - high * 0x1_0000_0000;
  words[at + 1] = high;
}
