import { CandorError } from '@candor/core';

/** Without an offset an instant would depend on where the command runs. */
const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * The time that stands in outputs, when it is not to be the clock's.
 *
 * @param given - `--time`; else `SOURCE_DATE_EPOCH` (seconds since 1970) of the environment.
 * @returns ISO 8601 in UTC, or undefined.
 * @throws {@link CandorError} `bad-flag-value`.
 */
export function timeOf(given: string | undefined, { SOURCE_DATE_EPOCH }: Readonly<Record<string, string | undefined>>): string | undefined {
  if (given !== undefined) {
    const time = new Date(given);
    if (!INSTANT.test(given) || Number.isNaN(time.getTime())) throw new CandorError('bad-flag-value', `--time takes a date such as 2026-01-31, or an instant with its offset from UTC such as 2026-01-31T09:00:00Z; got ${JSON.stringify(given)}`);
    return time.toISOString();
  }
  if (SOURCE_DATE_EPOCH === undefined || SOURCE_DATE_EPOCH === '') return undefined;
  const seconds = Number(SOURCE_DATE_EPOCH);
  if (!/^\d+$/.test(SOURCE_DATE_EPOCH) || seconds > 8.64e12) throw new CandorError('bad-flag-value', `SOURCE_DATE_EPOCH takes seconds since 1970; got ${JSON.stringify(SOURCE_DATE_EPOCH)}`);
  return new Date(seconds * 1000).toISOString();
}
