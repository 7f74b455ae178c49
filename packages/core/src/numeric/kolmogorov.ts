import { exp } from './exp.js';
import { sorted } from './sorted.js';

/**
 * P-value of the Kolmogorov-Smirnov distance of values to the uniform on [0, 1], asymptotic with
 * Stephens' correction for small samples.
 *
 * @param values - In [0, 1], at least one.
 * @see Stephens (1970), doi:10.1111/j.2517-6161.1970.tb00821.x
 */
export function kolmogorov(values: ArrayLike<number>): number {
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
