'use client';
import { useCallback } from 'react';
import { useCandor } from './useCandor.js';

/** Writes a moment in the host's locale and time zone; only the clock for one that is today. */
export function useMoment(): (rfc3339: string) => string {
  const { locale, timeZone, now } = useCandor();
  return useCallback((rfc3339: string) => {
    const moment = new Date(rfc3339);
    if (Number.isNaN(moment.getTime())) return rfc3339;
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
    const today = now !== null && day.format(moment) === day.format(new Date(now));
    return today ? clock.format(moment) : `${day.format(moment)}, ${clock.format(moment)}`;
  }, [locale, timeZone, now]);
}
