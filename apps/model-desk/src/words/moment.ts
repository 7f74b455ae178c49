const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** A moment in this machine's time zone; only the clock for one that is today. */
export function momentWords(rfc3339: string, now: Date): string {
  const moment = new Date(rfc3339);
  if (Number.isNaN(moment.getTime())) return rfc3339;
  return day.format(moment) === day.format(now) ? clock.format(moment) : `${day.format(moment)}, ${clock.format(moment)}`;
}
