import type { Explainer, Explanation, Row } from '@candor/core';
import { queryOptions } from '@tanstack/react-query';

export interface ExplanationQuestion {
  explainer: Explainer;
  /** The host's id of the case. */
  predictionId: string;
  /** Version or SHA-256 of the model: a new model is a new question. */
  modelVersion: string;
  row: Row;
  /** Declared columns that are not model inputs. */
  context?: Readonly<Record<string, string>>;
}

/** Query options for `useQuery`, `useSuspenseQuery`, prefetching and loaders. */
export const explanationQueries = {
  /** One case explained. The answer to the same question never changes, so it is asked once. */
  detail: ({ explainer, predictionId, modelVersion, row, context }: ExplanationQuestion) =>
    queryOptions<Explanation>({
      queryKey: ['candor', 1, 'explanation', modelVersion, predictionId, revisionOf(row, context)],
      queryFn: ({ signal }) => explainer.explain(row, { id: predictionId, signal, ...(context ? { context } : {}) }),
      staleTime: Infinity,
      // Computed on this device: being offline does not matter, and a second try gives the same error.
      networkMode: 'always',
      retry: false,
    }),
};

/**
 * A short digest of what was asked, for a key that must hold no personal data: 64 bits of FNV-1a in
 * two halves over the sorted columns. It only tells two states of one case apart.
 */
function revisionOf(row: Row, context: Readonly<Record<string, string>> = {}): string {
  const text = JSON.stringify([columns(row), columns(context)]);
  let left = 0x811c9dc5;
  let right = 0x9dc5811c;
  for (let i = 0; i < text.length; i++) {
    left = Math.imul(left ^ text.charCodeAt(i), 0x01000193);
    right = Math.imul(right ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return hex(left) + hex(right);
}

const columns = (record: Readonly<Record<string, unknown>>) =>
  Object.keys(record).toSorted().map((name) => [name, typeof record[name], String(record[name])]);

const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
