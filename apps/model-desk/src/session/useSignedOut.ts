import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toReviewProblem } from '../api/reviewProblem.js';

/** A session that ended while the page was open: asks to sign in, and keeps the place. */
export function useSignedOut(error: Error | null): void {
  const queries = useQueryClient();
  const over = error !== null && toReviewProblem(error).status === 401;
  useEffect(() => {
    if (over) queries.setQueryData(['session'], null);
  }, [over, queries]);
}
