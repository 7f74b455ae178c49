import { batchOf, CandorError, completeScores, cutZipMap, macrotask, type CheckedRow, type Model, type Predictor, type Problem, type RowBatch } from '@candor/core';
import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { createFeeds } from './createFeeds.js';
import { messageOf, openSession, type RuntimeOptions } from './openSession.js';
import { readScores } from './readScores.js';

export type OrtPredictorOptions = RuntimeOptions;

/** The graph's own labels beside its scores. */
export interface OrtPrediction {
  /** As strings; absent when the graph has no label output. */
  labels?: string[];
  /** Probabilities of every class, or values; row-major, shape [n, nOutputs]. Empty when the graph returns labels alone. */
  scores: Float64Array;
}

export interface OrtPredictor extends Predictor {
  /** Number of classes, or of regression outputs. */
  readonly nOutputs: number;
  /** The graph's outputs, labels included. */
  run(rows: readonly CheckedRow[], options?: { signal?: AbortSignal | undefined }): Promise<OrtPrediction>;
  /** The graph's scores as they are: a declared logit stays one. Row-major, shape [n, columns]. */
  predict(rows: readonly CheckedRow[], options?: { signal?: AbortSignal | undefined }): Promise<Float32Array | Float64Array>;
  predictBatch(batch: RowBatch, options?: { signal?: AbortSignal | undefined }): Promise<Float32Array | Float64Array>;
  /** What a person should know about running this graph. */
  readonly problems: readonly Problem[];
  dispose(): void;
}

/** Rows sent to the runtime at once. */
const CHUNK = 8192;
/** Runs between two breaths of a graph that takes few rows at once: an abort has to be heard. */
const BREATH = 256;

/**
 * Runs any ONNX graph by onnxruntime-web (WebAssembly) behind the ports of core.
 *
 * A graph that ends in a ZipMap is cut before it. One exported for a single row, or for a fixed number, is run in such
 * pieces, and `problems` says so.
 * @throws {@link CandorError} what {@link openSession} throws.
 */
export async function createOrtPredictor(model: Model, options: OrtPredictorOptions = {}): Promise<OrtPredictor> {
  const { output, inputs, features } = model;
  const { bytes, renamed } = cutZipMap(model.bytes);
  const session = await openSession(bytes, options);
  const scores = output.score === output.label ? [] : (output.scores ?? [output.score]).map((name) => renamed.get(name) ?? name);
  const unreadable = scores.find((name) => !session.outputMetadata.some((meta) => meta.name === name && meta.isTensor));
  if (unreadable !== undefined) {
    void session.release();
    throw new CandorError('output-not-a-tensor', `the output "${unreadable}" is no tensor; export the model so that its scores come out as one (for scikit-learn: zipmap=False)`);
  }
  const fixed = inputs.map(({ shape }) => shape[0]).find((size) => typeof size === 'number');
  const feeds = createFeeds(inputs, features.length, CHUNK, fixed);
  const size = fixed ?? CHUNK;
  let queue: Promise<unknown> = Promise.resolve();

  /** One run at a time: runs share the buffers of the inputs. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = queue.then(work);
    queue = mine.catch(() => undefined);
    return mine;
  }

  async function runChunk(batch: RowBatch, from: number, n: number, fetches: readonly string[]): Promise<InferenceSession.OnnxValueMapType> {
    try {
      return await session.run(feeds(batch, from, n), fetches);
    } catch (cause) {
      if (cause instanceof CandorError) throw cause;
      if (cause instanceof WebAssembly.RuntimeError || /\bAborted\(/.test(messageOf(cause))) {
        throw new CandorError('runtime-crashed', `onnxruntime-web has stopped (${messageOf(cause)}), as it does when memory runs out; ask again in a new worker or process, with fewer rows or a smaller background`, { cause });
      }
      throw new CandorError('model-failed', `the graph stops: ${messageOf(cause)}; look for a value that the model was not trained on, or ask whoever exported it`, { cause });
    }
  }

  /** Runs a batch piece by piece; `take` sees each piece's results and how many rows they are. */
  function pieces(batch: RowBatch, fetches: readonly string[], signal: AbortSignal | undefined, take: (results: InferenceSession.OnnxValueMapType, from: number, n: number) => void): Promise<void> {
    return inTurn(async () => {
      for (let from = 0; from < batch.n; from += size) {
        if ((from / size + 1) % BREATH === 0) await macrotask();
        signal?.throwIfAborted();
        const n = Math.min(size, batch.n - from);
        take(await runChunk(batch, from, n, fetches), from, n);
      }
    });
  }

  async function raw(batch: RowBatch, signal: AbortSignal | undefined): Promise<Float32Array | Float64Array> {
    let all: Float32Array | Float64Array = new Float64Array(0);
    await pieces(batch, scores, signal, (results, from, n) => {
      const piece = readScores(results, scores, fixed ?? n);
      const width = piece.length / (fixed ?? n);
      if (from === 0) {
        if (batch.n === n) {
          all = piece.subarray(0, n * width);
          return;
        }
        all = new Float64Array(batch.n * width);
      }
      if (all.length !== batch.n * width) {
        throw new CandorError('output-length', `the graph gave ${all.length / batch.n} values a row and then ${width}; export it so that every row has the same outputs`);
      }
      all.set(piece.subarray(0, n * width), from * width);
    });
    return all;
  }

  async function run(rows: readonly CheckedRow[], { signal }: { signal?: AbortSignal | undefined } = {}): Promise<OrtPrediction> {
    const labels: string[] = [];
    const parts: Float64Array[] = [];
    const fetches = [...(output.label === undefined ? [] : [output.label]), ...scores];
    await pieces(batchOf(rows, features.length), fetches, signal, (results, _, n) => {
      if (output.label !== undefined) labels.push(...Array.from((results[output.label] as Tensor).data as ArrayLike<string | bigint | number>, String).slice(0, n));
      if (scores.length === 0) return;
      const sent = fixed ?? n;
      const complete = completeScores(output, readScores(results, scores, sent), sent);
      parts.push(complete.subarray(0, (complete.length / sent) * n));
    });
    const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return { ...(output.label !== undefined && { labels }), scores: whole };
  }

  const nOutputs = output.classes?.length ?? output.names?.length ?? 1;
  return {
    nOutputs,
    problems: fixed === undefined ? [] : [{
      code: 'fixed-batch',
      message: `The graph takes exactly ${fixed === 1 ? 'one row' : `${fixed} rows`} at a time and is run piece by piece, which is slow; export it with a free batch dimension.`,
    }],
    run,
    predict: async (rows, { signal } = {}) => raw(batchOf(rows, features.length), signal),
    predictBatch: async (batch, { signal } = {}) => raw(batch, signal),
    // What runs is let finish: a session must not go under it.
    dispose: () => void inTurn(() => session.release()),
  };
}
