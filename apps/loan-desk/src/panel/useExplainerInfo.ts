import type { Explainer, ExplainerInfo } from '@candor/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

/** Why model and profile cannot be used, and a way to try again; everything else of the page still works. */
export interface Broken {
  error: Error;
  retry: () => void;
}

/** What the model and its profile say about themselves, once the worker has read them and found that they fit. */
export function useExplainerInfo(explainer: Explainer): { info: ExplainerInfo | undefined; broken: Broken | null } {
  const { data, error, refetch } = useQuery({
    queryKey: ['desk', 'info'],
    queryFn: () => explainer.ready,
    staleTime: Infinity,
    networkMode: 'always',
    retry: false,
  });
  return { info: data, broken: useMemo(() => (error === null ? null : { error, retry: () => void refetch() }), [error, refetch]) };
}
