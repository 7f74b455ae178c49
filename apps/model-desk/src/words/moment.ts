// The page speaks English; how its readers write a date is theirs.
const locale = navigator.languages.find((one) => /^en\b/.test(one)) ?? 'en-GB';
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });

/** A moment in this machine's time zone; only the clock for one that is today. */
export function momentWords(rfc3339: string, now: Date): string {
  const moment = new Date(rfc3339);
  if (Number.isNaN(moment.getTime())) return rfc3339;
  return day.format(moment) === day.format(now) ? clock.format(moment) : `${day.format(moment)}, ${clock.format(moment)}`;
}
