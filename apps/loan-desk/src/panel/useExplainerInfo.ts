import type { Explainer, ExplainerInfo } from '@candor/core';
import { useQuery } from '@tanstack/react-query';

/** What the model and its profile say about themselves, once the worker has read them and found that they fit. */
export function useExplainerInfo(explainer: Explainer): { info: ExplainerInfo | undefined; error: Error | null } {
  const { data, error } = useQuery({
    queryKey: ['desk', 'info'],
    queryFn: () => explainer.ready,
    staleTime: Infinity,
    networkMode: 'always',
    retry: false,
  });
  return { info: data, error };
}
