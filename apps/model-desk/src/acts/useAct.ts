import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.js';
import type { CaseAct } from '../api/reviewApi.js';
import { toReviewProblem, type ReviewProblem } from '../api/reviewProblem.js';
import type { CaseDetail, ReviewCase } from '../api/schemas.js';
import { useSession } from '../session/SessionContext.js';
import { doAct } from './doAct.js';

export interface Acting {
  /** Does it on the version in view; resolves with the case afterwards, or with `null` when it was not done. */
  act: (act: Omit<CaseAct, 'version'>) => Promise<ReviewCase | null>;
  isPending: boolean;
  /** Why the last act was not done, and what it was. */
  failed: { problem: ReviewProblem; act: CaseAct['act'] } | null;
  /** What was done last on this page. */
  done: CaseAct['act'] | null;
}

/** Acts on a case, and brings page and queue up to date whatever came of it. */
export function useAct(one: ReviewCase): Acting {
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const run = useMutation({
    mutationFn: (act: CaseAct) => doAct(api, session, one, act),
    networkMode: 'always',
    onSuccess: (after) => queries.setQueryData<CaseDetail>(['case', one.id], (before) => before && { ...before, ...after }),
    onError(error) {
      if (toReviewProblem(error).status === 401) queries.setQueryData(['session'], null);
    },
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['case', one.id] }), queries.invalidateQueries({ queryKey: ['queue'] })]).then(() => undefined),
  });
  return {
    act: (act) => (run.isPending ? Promise.resolve(null) : run.mutateAsync({ ...act, version: one.version }).catch(() => null)), // `failed` says it
    isPending: run.isPending,
    failed: run.error === null || run.variables === undefined ? null : { problem: toReviewProblem(run.error), act: run.variables.act },
    done: run.isSuccess ? run.variables.act : null,
  };
}
