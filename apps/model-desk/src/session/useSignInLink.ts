import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../api/ApiContext.js';
import { toReviewProblem, type ReviewProblem } from '../api/reviewProblem.js';

const MARK = '#sign-in=';

/** Signs in with a token that stands in the address, now or later, and takes it out of the address and the history at once. */
export function useSignInLink(): { isPending: boolean; problem: ReviewProblem | null } {
  const api = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<{ isPending: boolean; problem: ReviewProblem | null }>(() => ({ isPending: location.hash.startsWith(MARK), problem: null }));
  useEffect(() => {
    const look = () => {
      if (!location.hash.startsWith(MARK)) return;
      const token = location.hash.slice(MARK.length);
      history.replaceState(null, '', location.pathname);
      setState({ isPending: true, problem: null });
      api.signIn(token).then(
        (session) => {
          queries.setQueryData(['session'], session);
          setState({ isPending: false, problem: null });
        },
        (error: unknown) => setState({ isPending: false, problem: toReviewProblem(error) }),
      );
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [api, queries]);
  return state;
}
