import { CandorError } from '@candor/core';
import * as ort from 'onnxruntime-web/wasm';

export interface RuntimeOptions {
  /**
   * Where the host serves the runtime's `.wasm` itself. By default it lies beside the runtime's script, where Vite and
   * webpack put it and where an unbundled page finds it.
   */
  wasmUrl?: string | undefined;
  /** Threads of the runtime; default: up to four where the page is cross-origin isolated, else one. */
  threads?: number | undefined;
}

/**
 * A session of onnxruntime-web over a graph: WebAssembly with SIMD, in this thread.
 *
 * The runtime starts once in a page, a worker or a process: address and threads of the first session hold for all.
 * @throws {@link CandorError} `wasm-unavailable` when the runtime cannot start, `operator-missing` and
 *   `runtime-refused` when it does not take the graph.
 */
export async function openSession(bytes: Uint8Array, { wasmUrl, threads }: RuntimeOptions): Promise<ort.InferenceSession> {
  ort.env.wasm.proxy = false;
  ort.env.wasm.numThreads = usableThreads(threads);
  if (wasmUrl !== undefined) ort.env.wasm.wasmPaths = { wasm: wasmUrl };
  try {
    // What goes wrong is thrown; the runtime need not print it as well.
    return await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'], graphOptimizationLevel: 'all', logSeverityLevel: 4 });
  } catch (cause) {
    throw refusal(messageOf(cause), wasmUrl, cause);
  }
}

/** Threads share memory, which a page has only when it is cross-origin isolated; Node has the runtime's single thread. */
function usableThreads(wanted: number | undefined): number {
  const { crossOriginIsolated, navigator } = globalThis as { crossOriginIsolated?: boolean; navigator?: { hardwareConcurrency?: number } };
  if (crossOriginIsolated !== true) return 1;
  return wanted ?? Math.min(4, Math.max(1, navigator?.hardwareConcurrency ?? 1));
}

function refusal(message: string, wasmUrl: string | undefined, cause: unknown): CandorError {
  const operator = /([\w.]+:\w+|\w+)\(-?\d+\) is not a registered function/.exec(message)?.[1];
  if (operator !== undefined) {
    return new CandorError('operator-missing', `onnxruntime-web has no operator ${operator}; export the model without it (as standard operators, or another opset), or run it on a server and pass a predictor`, { cause });
  }
  if (!/no available backend|wasm|WebAssembly/i.test(message)) {
    return new CandorError('runtime-refused', `onnxruntime-web cannot load this graph: ${message}; export it with operators of the default build`, { cause });
  }
  if (/unsafe-eval|Content Security Policy|blocked by CSP/i.test(message)) {
    return new CandorError('wasm-unavailable', `the content security policy forbids WebAssembly, which this model's graph needs; add 'wasm-unsafe-eval' to script-src of the policy sent with the worker's script (${message})`, { cause });
  }
  return new CandorError('wasm-unavailable',
    `the WebAssembly of onnxruntime-web did not start: ${message}; serve ort-wasm-simd-threaded.wasm ${wasmUrl === undefined ? 'beside its script, or name its address as wasmUrl' : `at ${wasmUrl}`}, with the type application/wasm, and allow it in connect-src`, { cause });
}

/** What a foreign error says. */
export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
