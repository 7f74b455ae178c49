import { InferenceSession } from 'onnxruntime-web/wasm';

// The types know the session's maker alone; it is the class.
const { prototype } = InferenceSession as unknown as { prototype: InferenceSession };

/** Tells of every call of `run` of any session from here on, before it begins. */
export function countRuns(onRun: (runs: number) => void): void {
  const run = prototype.run as (...question: unknown[]) => ReturnType<InferenceSession['run']>;
  let runs = 0;
  prototype.run = function counted(this: InferenceSession, ...question: unknown[]) {
    onRun(++runs);
    return run.apply(this, question);
  };
}
