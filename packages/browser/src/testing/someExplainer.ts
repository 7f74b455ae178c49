import { createExplanationStore, type Explainer, type Explanation, type Row } from '@candor/core';

const someExplanation = (row: Row): Explanation => ({ case: {}, prediction: { value: Number(row['x']) } }) as unknown as Explanation;

/** An explainer of an invented model: the prediction is `x`, and `answer` decides how a question goes. */
export function someExplainer(answer: (row: Row, signal: AbortSignal | undefined, onProgress: ((done: number, total: number) => void) | undefined) => Promise<void> = async () => undefined): Explainer {
  const store = createExplanationStore();
  return {
    ready: Promise.resolve({ model: { sha256: 'a'.repeat(64), kind: 'trees', task: 'regression', features: [{ name: 'x', type: 'number' }] }, about: null }),
    predict: async (rows) => rows.map((row) => ({ value: Number(row['x']) })),
    explain: (row, { onProgress, signal } = {}) => store.ask(async (newest) => {
      await answer(row, newest, onProgress);
      return someExplanation(row);
    }, signal),
    async *explainBatch(rows, { signal } = {}) {
      for await (const row of rows) {
        signal?.throwIfAborted();
        await answer(row, signal, undefined);
        yield someExplanation(row);
      }
    },
    subscribe: store.subscribe,
    getState: store.getState,
    dispose: store.close,
  };
}
