import type { Problem } from '../../errors.js';
import { newestDay } from './createdAt.js';

const DAY = 86_400_000;
const YEAR = 366;

/** Says when the newest calibration label is more than a year older than the profile; dates that are not known are not judged. */
export function ageWarning(created: string, calPeriods: readonly string[]): Problem[] {
  const newest = newestDay(calPeriods);
  const days = (Date.parse(created) - Date.parse(newest)) / DAY;
  if (!(days > YEAR)) return [];
  return [{ code: 'calibration-old', message: `the newest calibration rows are of ${newest}, ${Math.round(days)} days before this profile (${created}): what they promise may no longer hold; add newer labelled rows` }];
}
