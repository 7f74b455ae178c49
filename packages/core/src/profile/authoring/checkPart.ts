import { jeffreysInterval } from '../../conformal/cells.js';
import { conformalRank } from '../../conformal/rank.js';
import type { Problem } from '../../errors.js';
import { betaBinomialCdf } from '../../numeric/betaBinomial.js';
import { kolmogorov } from '../../numeric/kolmogorov.js';
import type { CheckPart } from '../profile.js';
import { coverageOf, type Judged } from './contextsPart.js';

export interface CheckQuestion {
  /** P-values of how unusual each case is; empty without that part. */
  readonly ps: readonly number[];
  /** CAL rows they are ranked among. */
  readonly ranked: number;
  readonly cases: readonly Judged[];
  readonly alphasPm: readonly number[];
  /** CAL rows behind each group's promise; a group without a count is not held against chance. */
  readonly calRows: ReadonlyMap<string, number>;
  readonly tails: 1 | 2;
}

const P_UNUSUAL = 0.05;
const FEWEST_UNUSUAL = 50;

/** How the promises held on CHECK rows; `null` without any. */
export function checkPart({ ps, ranked, cases, alphasPm, calRows, tails }: CheckQuestion): { part: CheckPart | null; warnings: Problem[] } {
  if (cases.length === 0) return { part: null, warnings: [] };
  const warnings: Problem[] = [];
  const ks = ps.length > 0 ? likeness(ps, ranked) : null;
  if (ks !== null && ks < 0.001) {
    warnings.push({ code: 'check-unlike-calibration', message: `the check rows are not like the calibration rows (Kolmogorov-Smirnov p ${ks.toExponential(1)} over how unusual they are): is one of the files newer, or from elsewhere?` });
  }
  const coverage = alphasPm.flatMap((alphaPm, at) => {
    const held = coverageOf(cases, 0.9, at);
    return held ? [{ alphaPm, ...held.coverage, n: held.n, size: held.width }] : [];
  });
  for (const [group, n] of calRows) warnings.push(...offChance(cases, group, n, alphasPm[0], tails));
  const share = (limit: number) => ps.filter((p) => p <= limit).length / ps.length;
  return {
    part: {
      rows: cases.length,
      ...(ps.length > 0 && { unusual: { p01: share(0.01), p02: share(0.02), p05: share(P_UNUSUAL), p10: share(0.1), ks, consequence: consequenceOf(ps, cases) } }),
      ...(coverage.length > 0 && { coverage }),
    },
    warnings,
  };
}

/**
 * P-value of CHECK and CAL being alike in how unusual their rows are, by the Kolmogorov-Smirnov distance of the two samples.
 *
 * A p-value u says that u (m + 1) - 1 of the m CAL rows are at least as strange. Compared there and nowhere else, equal
 * rows count as equal: p-values of columns that repeat are larger than uniform ones, and no drift.
 */
function likeness(ps: readonly number[], m: number): number {
  const sorted = Float64Array.from(ps).sort();
  const n = sorted.length;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    if (sorted[i + 1] === sorted[i]) continue;
    distance = Math.max(distance, Math.abs((i + 1) / n - (sorted[i] * (m + 1) - 1) / m));
  }
  return kolmogorov(distance, (n * m) / (n + m));
}

/**
 * How often unusual cases went wrong, against the rest: the outcome missed the band or set, or, without
 * them, the likelier of two labels was wrong. `null` with fewer than 50 unusual cases.
 */
function consequenceOf(ps: readonly number[], cases: readonly Judged[]): NonNullable<CheckPart['unusual']>['consequence'] {
  const told = cases.map((one, i) => ({ isUnusual: ps[i] <= P_UNUSUAL, missed: missed(one) })).filter((one) => one.missed !== null);
  const count = (isUnusual: boolean) => {
    const some = told.filter((one) => one.isUnusual === isUnusual);
    return { n: some.length, misses: some.filter((one) => one.missed).length };
  };
  const unusual = count(true);
  return unusual.n < FEWEST_UNUSUAL ? null : { unusual, rest: count(false) };
}

function missed({ promises, said, was }: Judged): boolean | null {
  if (promises === undefined) return (said >= 0.5 ? 1 : 0) !== was;
  return promises[0] ? !promises[0].kept : null;
}

/** Says when a group's coverage lies outside the 99% range that it has by chance, the beta-binomial of k of n. */
function offChance(cases: readonly Judged[], group: string, n: number, alphaPm: number, tails: 1 | 2): Problem[] {
  const promised = cases.flatMap(({ promises }) => (promises?.[0]?.group === group ? [promises[0]] : []));
  const missRank = n + 1 - conformalRank(n, alphaPm, tails);
  // Separate tails miss on either side: the ranks left out add up.
  const k = n + 1 - tails * missRank;
  if (promised.length === 0 || missRank < 1 || k < 1) return [];
  const hits = promised.filter(({ kept }) => kept).length;
  const [below, upTo] = [betaBinomialCdf(hits - 1, promised.length, k, n + 1 - k), betaBinomialCdf(hits, promised.length, k, n + 1 - k)];
  if (upTo > 0.005 && below < 0.995) return [];
  const { lower, upper } = jeffreysInterval(hits, promised.length);
  const percent = (x: number) => `${(100 * x).toFixed(1)}%`;
  return [{
    code: 'coverage-off',
    message: `what was promised for ${100 - alphaPm / 10}% of cases${group === 'all' ? '' : ` of "${group}"`} holds for ${percent(hits / promised.length)} of ${promised.length} check rows (${percent(lower)} to ${percent(upper)}), beyond what chance allows: are check and calibration rows alike?`,
  }];
}
