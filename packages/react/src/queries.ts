import type { Explainer, ExplainerInfo, Explanation, Row } from '@candor/core';
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { root } from './keys.js';

/** One case, and who explains it. */
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

/** Which model's words and rules are wanted. */
export interface ProfileQuestion {
  explainer: Pick<Explainer, 'ready'>;
  /** The host's name for the model. */
  modelId: string;
  modelVersion: string;
  /** Where the cases come from, where a profile is kept for each place. */
  context?: string;
}

/** Query options for `useQuery`, `useSuspenseQuery`, prefetching and loaders. */
export const explanationQueries = {
  /**
   * One case explained. The answer to the same question never changes, so it is asked once. Estimates that come before
   * it are written to the cache as they come: the query has data from the first on and never goes back to pending.
   * Several at once, such as a prefetch or the badges of a list, are answered one after the other.
   */
  detail: ({ explainer, predictionId, modelVersion, row, context }: ExplanationQuestion) =>
    queryOptions<Explanation>({
      queryKey: [...root, 'explanation', modelVersion, predictionId, revisionOf(row, context)],
      queryFn: ({ signal, client, queryKey }) =>
        inTurn(explainer, signal, () => explainer.explain(row, { id: predictionId, signal, onEstimate: writeTo(client, queryKey, signal), ...(context ? { context } : {}) })),
      staleTime: Infinity,
      // Computed on this device: being offline does not matter, and a second try gives the same error.
      networkMode: 'always',
      retry: false,
    }),

  /** What the model is and the words and rules around it, once both are read: `data.about` is the panel's `about`. */
  profile: ({ explainer, modelId, modelVersion, context }: ProfileQuestion) =>
    queryOptions<ExplainerInfo>({
      queryKey: [...root, 'profile', modelId, modelVersion, context ?? null],
      queryFn: () => explainer.ready,
      staleTime: Infinity,
      // The explainer loads by itself, and once: asking again gives the same answer.
      networkMode: 'always',
      retry: false,
    }),
};

/** Resolves when the last question of an explainer is over. */
const last = new WeakMap<Explainer, Promise<unknown>>();

/** Asks once the question before is answered or given up: of two at once an explainer answers the newest alone. */
function inTurn<Answer>(explainer: Explainer, signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> {
  const before = last.get(explainer) ?? Promise.resolve();
  const answer = before.then(() => {
    signal.throwIfAborted();
    return ask();
  });
  // One that was given up is over, whenever its explainer notices.
  last.set(explainer, before.then(() => Promise.race([answer, givenUp(signal)])).catch(() => undefined));
  return answer;
}

const givenUp = (signal: AbortSignal) => new Promise<void>((resolve) => {
  if (signal.aborted) resolve();
  else signal.addEventListener('abort', () => resolve(), { once: true });
});

/** An estimate of a question that was given up belongs to nobody. */
const writeTo = (client: QueryClient, key: readonly unknown[], signal: AbortSignal) => (estimate: Explanation): void => {
  if (!signal.aborted) client.setQueryData(key, estimate);
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

export { decisionMutations, escalationMutations, feedbackMutations, registerCandorMutationDefaults, type TakingBack } from './feedbackMutations.js';
export { escalationQueries, feedbackQueries } from './feedbackQueries.js';
export type { Saying } from './mirrored.js';
