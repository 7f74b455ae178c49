import { jeffreysInterval } from '../../conformal/cells.js';
import { checkRowOf, type CheckRow } from './checkRow.js';
import type { CheckLimits } from './limits.js';

const LEVELS = [0.01, 0.05];

/** Share of rows whose p-value is small: on rows like the calibration rows these are the false alarms. */
export function unusualRows(ps: readonly number[], { unusualShare }: CheckLimits): CheckRow[] {
  if (ps.length === 0) return [];
  return LEVELS.map((level) => {
    const hits = ps.filter((p) => p <= level).length;
    return checkRowOf({
      id: `unusual.p${level}`,
      what: `share of rows that look unusual, p <= ${level}`,
      value: hits / ps.length,
      limit: level === 0.05 ? unusualShare : null,
      ...jeffreysInterval(hits, ps.length),
      n: ps.length,
    });
  });
}
