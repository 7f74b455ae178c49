import { CandorError, completeScores, type CheckedRow, type Model, type Predictor } from '@candor/core';
import * as ort from 'onnxruntime-web/wasm';
import { toFeeds } from './toFeeds.js';

export interface OrtPredictorOptions {
  /** Where the host serves the runtime's `.wasm` itself. */
  wasmUrl?: string;
  /** Threads of the runtime; more than one needs a cross-origin isolated page. Default 1. */
  threads?: number;
}

/** The graph's own labels beside its scores. */
export interface OrtPrediction {
  /** As strings; absent when the graph has no label output. */
  labels?: string[];
  /** Row-major, shape [n, nOutputs]. Empty when the graph gives its scores in a form that cannot be read (ZipMap). */
  scores: Float64Array;
}

export interface OrtPredictor extends Predictor {
  /** One run of the graph, labels included. */
  run(rows: readonly CheckedRow[]): Promise<OrtPrediction>;
}

/** Rows sent to the runtime at once. */
const CHUNK = 8192;

/**
 * Runs any ONNX graph by onnxruntime-web (WebAssembly), behind the same port as the native predictor.
 *
 * A graph exported for one row is run row by row.
 * @throws {@link CandorError} `runtime-refused` when the runtime cannot load the graph.
 */
export async function createOrtPredictor(model: Model, { wasmUrl, threads = 1 }: OrtPredictorOptions = {}): Promise<OrtPredictor> {
  // Before the first session: afterwards the runtime keeps what it started with, and Node has no other choice than 1.
  ort.env.wasm.numThreads = threads;
  if (wasmUrl !== undefined) ort.env.wasm.wasmPaths = { wasm: wasmUrl };
  const session = await ort.InferenceSession.create(model.bytes, { executionProviders: ['wasm'], graphOptimizationLevel: 'all' }).catch((cause: unknown) => {
    throw new CandorError('runtime-refused', `onnxruntime-web cannot load this graph: ${messageOf(cause)}. Export it with operators of the default build.`, { cause });
  });
  const { output, inputs } = model;
  const readable = output.score !== output.label && session.outputMetadata.some((meta) => meta.name === output.score && meta.isTensor);
  const fetches = [...(output.label === undefined ? [] : [output.label]), ...(readable ? [output.score] : [])];
  const oneRow = inputs.some(({ shape }) => shape[0] === 1);

  async function runChunk(rows: readonly CheckedRow[]): Promise<OrtPrediction> {
    const results = await session.run(toFeeds(model, rows), fetches);
    const label = output.label === undefined ? undefined : results[output.label];
    const score = readable ? results[output.score] : undefined;
    return {
      ...(label && { labels: Array.from(label.data as ArrayLike<string | bigint | number>, String) }),
      scores: score ? completeScores(output, score.data as Float32Array, rows.length) : new Float64Array(0),
    };
  }

  async function runAll(rows: readonly CheckedRow[], signal?: AbortSignal): Promise<OrtPrediction> {
    const size = oneRow ? 1 : CHUNK;
    const chunks: OrtPrediction[] = [];
    for (let start = 0; start < rows.length; start += size) {
      signal?.throwIfAborted();
      chunks.push(await runChunk(rows.slice(start, start + size)));
    }
    const scores = new Float64Array(chunks.reduce((sum, chunk) => sum + chunk.scores.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      scores.set(chunk.scores, at);
      at += chunk.scores.length;
    }
    return { ...(output.label !== undefined && { labels: chunks.flatMap(({ labels }) => labels ?? []) }), scores };
  }

  return {
    nOutputs: output.classes?.length ?? output.names?.length ?? 1,
    run: (rows) => runAll(rows),
    async predict(rows, { signal } = {}) {
      if (!readable) {
        throw new CandorError('output-not-a-tensor', `The output "${output.score}" is no tensor (ZipMap); export the model with zipmap=False.`);
      }
      return (await runAll(rows, signal)).scores;
    },
    dispose: () => void session.release(),
  };
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
