'use client';
import { intlWarmUp } from '@candor/core';
import { useEffect } from 'react';
import { useCandor } from './useCandor.js';

/** While a panel waits, loads what its words will need, in tasks short enough to go unnoticed. */
export function useWarmUp(waiting: boolean): void {
  const { locale, timeZone } = useCandor();
  useEffect(() => {
    if (!waiting) return undefined;
    const steps = [...intlWarmUp(locale, timeZone)];
    let timer = setTimeout(next);
    function next() {
      steps.shift()?.();
      if (steps.length > 0) timer = setTimeout(next);
    }
    return () => clearTimeout(timer);
  }, [waiting, locale, timeZone]);
}
