'use client';
import { useState } from 'react';
import type { PanelState } from '../components/explanationProps.js';

/** Whether a result follows a first estimate of the same case: the estimate's line stays and says that it is over, since without it everything below would move up. */
export function useRefined(state: PanelState, subject: string | undefined): boolean {
  const [estimated, setEstimated] = useState<{ readonly subject: string | undefined } | null>(null);
  if (state === 'refining' && (estimated === null || estimated.subject !== subject)) setEstimated({ subject });
  return state === 'ready' && estimated !== null && estimated.subject === subject;
}
