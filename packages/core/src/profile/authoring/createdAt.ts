/**
 * When a profile was made, never by the clock: the config's word, `SOURCE_DATE_EPOCH`, or the newest date in the data.
 *
 * @param periods - Texts such as "2025-06-30", "2025-06" or "2025Q2".
 * @returns An ISO date or date-time; "unknown" without any.
 */
export function createdAt(given: string | undefined, sourceDateEpoch: number | undefined, periods: readonly (string | undefined)[]): string {
  if (given !== undefined) return given;
  if (sourceDateEpoch !== undefined) return new Date(sourceDateEpoch * 1000).toISOString();
  return newestDay(periods) || 'unknown';
}

/** The last day of the newest period, "YYYY-MM-DD"; empty without any. */
export function newestDay(periods: readonly (string | undefined)[]): string {
  let newest = '';
  for (const period of periods) {
    const day = lastDay(period ?? '');
    if (day > newest) newest = day;
  }
  return newest;
}

function lastDay(period: string): string {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(period);
  if (date) return date[0];
  const quarter = /^(\d{4})-?Q([1-4])$/i.exec(period);
  const month = quarter ? Number(quarter[2]) * 3 : Number(/^\d{4}-(\d\d)$/.exec(period)?.[1] ?? NaN);
  const year = Number(period.slice(0, 4));
  if (!(month >= 1 && month <= 12)) return /^\d{4}$/.test(period) ? `${period}-12-31` : '';
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
