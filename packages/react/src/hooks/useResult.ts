'use client';
import type { Explanation } from '@candor/core';
import { useDeferredValue, useMemo } from 'react';
import type { ExplanationProps, PanelState } from '../components/explanationProps.js';
import { refusalOf } from '../parts/refusalOf.js';

/** What a panel was given for a case, or why there is nothing to show. */
export interface Result {
  readonly state: PanelState;
  readonly data: Explanation | undefined;
  readonly error: unknown;
  /** The case, by the host's id or else the explanation's own. */
  readonly subject: string | undefined;
}

type Given = Pick<ExplanationProps, 'data' | 'query' | 'state' | 'error' | 'predictionId'> & {
  /** The host says what stands in a panel of which nothing was asked. */
  mayBeEmpty: boolean;
};

/**
 * What was given, as a panel is to show it.
 *
 * A result that was waited for is drawn in slices of a few milliseconds, between which the page answers; until it is
 * whole, what stood there stands. Another case is shown at once: its answers must not stand under this one.
 */
export function useResult({ data: own, query, state: ownState, error: ownError, predictionId, mayBeEmpty }: Given): Result {
  const nothingAsked = own === undefined && query === undefined && mayBeEmpty;
  const given = own ?? query?.data ?? undefined;
  const refusal = useMemo(() => refusalOf(given), [given]);
  const data = refusal === null ? given : undefined;
  const error = ownError ?? query?.error ?? refusal;
  const estimated = query?.isFetching === true && data !== undefined && !data.attribution.exact;
  const state: PanelState = refusal === null ? ownState ?? (error !== null ? 'error' : data ? (estimated ? 'refining' : 'ready') : nothingAsked ? 'empty' : 'loading') : 'error';
  const subject = predictionId ?? data?.case.id;

  const now = useMemo<Result>(() => ({ state, data, error, subject }), [state, data, error, subject]);
  const drawn = useDeferredValue(now);
  return drawn.subject === undefined || drawn.subject === now.subject ? drawn : now;
}
