import type { CheckedRow, ExplainOptions, Explanation, FeatureGroup, ModelDescription, Outputs, ReadModelOptions, Row } from '@candor/core';

/** What is to be explained; plain data, so that it can be posted. */
export interface ModelSource {
  /** The ONNX file. */
  readonly modelUrl?: string | undefined;
  /** What the model takes and answers, when it runs elsewhere and there is no file. */
  readonly model?: ModelDescription | undefined;
  readonly profileUrl?: string | undefined;
  /** Subresource integrity of the files, `sha256-` and base64. */
  readonly integrity?: { readonly model?: string; readonly profile?: string } | undefined;
  /** Sent with both requests. */
  readonly request?: { readonly headers?: Record<string, string>; readonly credentials?: RequestCredentials; readonly cache?: RequestCache } | undefined;
  /** How to read a graph that does not name its columns or classes. */
  readonly read?: ReadModelOptions | undefined;
  /** Reference rows, when there is no profile or others are wanted. */
  readonly background?: { readonly rows: readonly Row[]; readonly weights?: readonly number[] } | undefined;
  /** Inputs that are shared out together; `profile` takes the groups of the profile's presentation. */
  readonly groups?: 'profile' | readonly FeatureGroup[] | undefined;
  /** Of onnxruntime, for a model that needs it: where the host serves the `.wasm`, and threads on an isolated page. */
  readonly ort?: { readonly wasmUrl?: string | undefined; readonly threads?: number | undefined } | undefined;
  /** The page runs the model: the worker asks it for predictions. */
  readonly remote?: boolean | undefined;
}

/** The files of a source, as the page has fetched them: beside the worker's script, not after it. */
export interface ModelFiles {
  readonly model?: Uint8Array<ArrayBuffer> | undefined;
  readonly profile?: Uint8Array<ArrayBuffer> | undefined;
}

/** A predictor at the other end of a port. */
export type RemotePredict = (rows: readonly CheckedRow[], signal: AbortSignal | undefined) => Promise<Outputs>;

/** The options of a question without what cannot be posted. */
export type Asked = Omit<ExplainOptions, 'signal' | 'onProgress' | 'onEstimate'>;

/** Page to worker. `id` names the question in every message about it. */
export type Request =
  | { readonly id: number; readonly call: 'open'; readonly source: ModelSource; readonly files: ModelFiles }
  | { readonly id: number; readonly call: 'predict'; readonly rows: readonly Row[] }
  | { readonly id: number; readonly call: 'explain'; readonly row: Row; readonly options: Asked }
  | { readonly id: number; readonly call: 'batch'; readonly options: Asked }
  /** The next rows of a batch: the answer to `want`. */
  | { readonly id: number; readonly call: 'rows'; readonly rows: readonly Row[]; readonly last: boolean }
  /** So many explanations of a batch have been taken. */
  | { readonly id: number; readonly call: 'taken'; readonly count: number }
  /** The page's answer to `predict`. */
  | { readonly id: number; readonly call: 'predicted'; readonly outputs?: Outputs; readonly error?: WireError }
  | { readonly id: number; readonly call: 'abort' };

/** Worker to page. */
export type Reply =
  /** The script has loaded and listens; `id` is 0. */
  | { readonly id: 0; readonly reply: 'listening' }
  | { readonly id: number; readonly reply: 'done'; readonly value: unknown }
  | { readonly id: number; readonly reply: 'failed'; readonly error: WireError }
  | { readonly id: number; readonly reply: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly reply: 'estimate'; readonly explanation: Explanation }
  /** The worker needs predictions, or no longer does; `id` names this need and no question. */
  | { readonly id: number; readonly reply: 'predict'; readonly rows: readonly CheckedRow[] }
  | { readonly id: number; readonly reply: 'predict-abort' }
  | { readonly id: number; readonly reply: 'item'; readonly explanation: Explanation }
  | { readonly id: number; readonly reply: 'want' };

export type WireError =
  | { readonly kind: 'coded'; readonly code: string; readonly message: string; readonly cause?: string }
  | { readonly kind: 'aborted' };

/** Explanations of a batch that may be on their way or wait to be taken: the worker pauses there. */
export const WINDOW = 32;
/** Rows of a batch in one message. */
export const ROWS_PER_MESSAGE = 64;

/** One end of a channel; a worker's global scope, a `Worker` and a `MessagePort` all are. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
