import type { Problem } from '../../errors.js';
import { betaCdf } from '../../numeric/beta.js';
import { exp } from '../../numeric/exp.js';
import { sorted } from '../../numeric/sorted.js';
import { conformalRank } from '../../conformal/rank.js';
import type { Profile } from '../profile.js';
import type { Judged } from './contextsPart.js';

export interface CheckQuestion {
  /** P-values of how unusual each case is. */
  readonly ps: readonly number[];
  readonly cases: readonly Judged[];
  readonly alphasPm: readonly number[];
  readonly calRows: number;
}

/** How the promises held on CHECK rows; `null` without any. */
export function checkPart({ ps, cases, alphasPm, calRows }: CheckQuestion): { part: Profile['check']; warnings: Problem[] } {
  const n = cases.length;
  if (n === 0) return { part: null, warnings: [] };
  const warnings: Problem[] = [];
  const share = (limit: number) => ps.filter((p) => p <= limit).length / ps.length;
  const ks = ps.length ? kolmogorov(ps) : null;
  if (ks !== null && ks < 0.001) {
    warnings.push({ code: 'check-unlike-calibration', message: `the check rows are not like the calibration rows (Kolmogorov-Smirnov p ${ks.toExponential(1)} over how unusual they are): is one of the files newer, or from elsewhere?` });
  }
  const covered = cases.filter(({ band, was }) => band && was >= band.lower && was <= band.upper).length;
  const banded = cases.filter(({ band }) => band !== undefined).length;
  if (banded > 0 && !isPlausible(covered, banded, calRows, alphasPm[0])) {
    warnings.push({ code: 'coverage-off', message: `bands promised for ${100 - alphasPm[0] / 10}% of cases hold for ${((100 * covered) / banded).toFixed(1)}% of ${banded} check rows, beyond what chance allows` });
  }
  return {
    part: {
      rows: n,
      ...(ps.length > 0 && { unusual: { p01: share(0.01), p02: share(0.02), p05: share(0.05), p10: share(0.1), ks } }),
      ...(banded > 0 && { coverage: [{ alphaPm: alphasPm[0], value: covered / banded, n: banded }] }),
    },
    warnings,
  };
}

/** P-value of the Kolmogorov-Smirnov distance to the uniform, asymptotic. */
function kolmogorov(values: readonly number[]): number {
  const x = sorted(values);
  const n = x.length;
  let d = 0;
  for (let i = 0; i < n; i++) d = Math.max(d, x[i] - i / n, (i + 1) / n - x[i]);
  const lambda = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * d;
  if (lambda < 0.3) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 ? 2 : -2) * exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
}

/**
 * Whether `covered` of `n` lies in the 99% range that coverage has by chance.
 *
 * Given CAL the true coverage is Beta(k, calRows + 1 - k); the binomial spread of CHECK is added in
 * quadrature to the Beta's, which the normal limit allows from 19 CAL rows on.
 */
function isPlausible(covered: number, n: number, calRows: number, alphaPm: number): boolean {
  const k = conformalRank(calRows, alphaPm);
  if (k > calRows) return true;
  const [a, b] = [k, calRows + 1 - k];
  const mean = a / (a + b);
  const variance = (mean * (1 - mean)) / (a + b + 1) + (mean * (1 - mean)) / n;
  // Matches a Beta of the same mean and variance: the Beta-binomial share is close to it for large n.
  const size = (mean * (1 - mean)) / variance - 1;
  const tail = betaCdf(covered / n, mean * size, (1 - mean) * size);
  return tail > 0.005 && tail < 0.995;
}
