'use client';
import { toProblem, type Explanation, type Problem } from '@candor/core';
import { useEffect, useRef } from 'react';

interface Happened {
  /** Stands in the panel, final. */
  ready: Explanation | undefined;
  error: unknown;
  onReady: ((data: Explanation) => void) | undefined;
  onError: ((problem: Problem) => void) | undefined;
}

/** Tells the host of each explanation and each error once, however often the panel is drawn. */
export function usePanelEvents({ ready, error, onReady, onError }: Happened): void {
  const told = useRef<{ ready: Explanation | undefined; error: unknown }>({ ready: undefined, error: null });
  useEffect(() => {
    if (ready && told.current.ready !== ready) onReady?.(ready);
    if (error !== null && told.current.error !== error) onError?.(toProblem(error));
    told.current = { ready: ready ?? told.current.ready, error };
  }, [ready, error, onReady, onError]);
}
