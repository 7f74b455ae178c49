'use client';
import { useEffect, useRef, type ForwardedRef } from 'react';
import { useBoth } from './useBoth.js';

/**
 * A ref for an element that carries `--candor-share` and `--candor-rank`, for a host's own style sheet. They go through the
 * CSSOM: a strict policy refuses a style attribute in what a server wrote.
 */
export function useShareVars({ share, rank }: { share: number; rank: number | null }, forwarded: ForwardedRef<HTMLElement>) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const style = element.current?.style;
    style?.setProperty('--candor-share', share.toFixed(4));
    if (rank === null) style?.removeProperty('--candor-rank');
    else style?.setProperty('--candor-rank', String(rank));
  }, [share, rank]);
  return useBoth(element, forwarded);
}
