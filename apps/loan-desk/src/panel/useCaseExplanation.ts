import { CandorError, toProblem, type Explainer, type ExplainerInfo, type Explanation } from '@candor/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormState } from '../cases/evaluate.js';
import type { Case, Cells } from '../desk/loadDesk.js';
import { caseQuestion } from './caseQuestion.js';
import type { Broken } from './useExplainerInfo.js';

export interface ShownExplanation {
  /** The newest explanation of this case, perhaps of values the form no longer shows. */
  explanation: Explanation | undefined;
  /** Why there is none, or none for the values now in the form. */
  error: CandorError | null;
  /** What is typed cannot be read: the explanation speaks about the values before. */
  isHeld: boolean;
  /** The values in the form are being explained; `explanation` is that of the values before, if any, until it is an estimate. */
  isWorking: boolean;
  /** `explanation` is an estimate of the values in the form, and a better one is on its way. */
  isRefining: boolean;
  /** Absent where another try would end the same: a row that cannot be read. */
  retry: (() => void) | undefined;
}

/**
 * The explanation of the open case as it stands in the form.
 *
 * While an edit is being explained, or cannot be read, the last good explanation of the same case stays.
 */
export function useCaseExplanation(
  explainer: Explainer,
  info: ExplainerInfo | undefined,
  broken: Broken | null,
  one: Case | undefined,
  form: FormState | undefined,
): ShownExplanation {
  const asked = ask(explainer, info, one, useReadableCells(one, form));
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...asked.query,
    enabled: asked.ready,
    placeholderData: (previous, query) => (query?.queryKey[4] === one?.id ? keepPreviousData(previous) : undefined),
  });
  const problem = broken?.error ?? asked.error ?? error;
  const isWorking = problem === null && (info === undefined || isFetching || isPlaceholderData);
  return {
    explanation: broken === null && asked.error === null && error === null ? data : undefined,
    error: problem === null ? null : coded(problem),
    isHeld: form !== undefined && Object.keys(form.problems).length > 0,
    isWorking,
    isRefining: isWorking && !isPlaceholderData && data !== undefined && !data.attribution.exact,
    retry: broken?.retry ?? (asked.error === null ? () => void refetch() : undefined),
  };
}

const IDLE = { queryKey: ['desk', 'nothing-asked'] as readonly unknown[] } as ReturnType<typeof caseQuestion>['query'];

function ask(explainer: Explainer, info: ExplainerInfo | undefined, one: Case | undefined, cells: Cells | undefined) {
  if (info === undefined || one === undefined || cells === undefined) return { ready: false, query: IDLE, error: null };
  try {
    return { ready: true, query: caseQuestion(explainer, info, one, cells).query, error: null };
  } catch (error) {
    if (error instanceof CandorError) return { ready: false, query: IDLE, error };
    throw error;
  }
}

/** The newest cells of the case that could all be read: half-typed text changes nothing. */
function useReadableCells(one: Case | undefined, form: FormState | undefined): Cells | undefined {
  const [last, setLast] = useState<{ id: string; cells: Cells }>();
  if (one === undefined || form === undefined) return undefined;
  const readable = Object.keys(form.problems).length === 0;
  if (readable && (last?.id !== one.id || last.cells !== form.cells)) setLast({ id: one.id, cells: form.cells });
  return !readable && last?.id === one.id ? last.cells : form.cells;
}

function coded(error: Error): CandorError {
  return error instanceof CandorError ? error : new CandorError('unexpected', toProblem(error).message, { cause: error });
}
