import type { Explainer, Explanation } from '@candor/core';
import { useEffect, useState } from 'react';

/** Milliseconds between two estimates on the screen: what is answered sooner shows none, and nobody reads faster. */
const PACE = 200;

/**
 * The newest estimate of the question under way about a case, at a pace that can be read.
 *
 * The last one stays when its answer has come, so that the panel is never empty in between.
 */
export function useEstimate(explainer: Explainer, id: string | undefined): Explanation | undefined {
  const [estimate, setEstimate] = useState<Explanation>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      clearTimeout(timer);
      timer = undefined;
    };
    const show = () => {
      timer = undefined;
      const state = explainer.getState();
      if (state.status === 'running') setEstimate(state.estimate);
    };
    const unsubscribe = explainer.subscribe(() => {
      const state = explainer.getState();
      if (state.status === 'running' && state.estimate !== undefined) timer ??= setTimeout(show, PACE);
      else {
        stop();
        if (state.status !== 'explained') setEstimate(undefined);
      }
    });
    return () => {
      unsubscribe();
      stop();
    };
  }, [explainer]);

  return estimate?.case.id === id ? estimate : undefined;
}
