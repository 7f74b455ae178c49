import type { Measured } from './measure.js';
import { digitsOf, type Telling } from './telling.js';

/** The range as it is written: "19" and "28", or "€2,050" and "€4,310". */
export function edgesText(telling: Telling, measured: Measured): { low: string; high: string } {
  if (measured.kind === 'amount') return { low: telling.amount(measured.lower, true), high: telling.amount(measured.upper, true) };
  const digits = digitsOfRange(measured);
  return { low: telling.number(measured.lower, digits), high: telling.number(measured.upper, digits) };
}

/** Decimals of a spoken rate: more only where rounding would put an edge on the wrong side of the limit. */
function digitsOfRange({ lower, upper, limit }: Measured): number {
  if (limit === null) return 0;
  const shown = Number(limit.toFixed(digitsOf(limit)));
  for (let digits = 0; digits < 2; digits++) {
    const keeps = (edge: number) => Math.sign(Number(edge.toFixed(digits)) - shown) === Math.sign(edge - limit) || Math.abs(edge - limit) < 1e-9;
    if (keeps(lower) && keeps(upper)) return digits;
  }
  return 2;
}
