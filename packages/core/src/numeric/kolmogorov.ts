import { exp } from './exp.js';

/**
 * P-value of a Kolmogorov-Smirnov distance, asymptotic with Stephens' correction for small samples.
 *
 * @param distance - Largest difference of the two distribution functions, 0..1.
 * @param n - Values behind it; of two samples of n and m values, nm / (n + m).
 * @see Stephens (1970), doi:10.1111/j.2517-6161.1970.tb00821.x
 */
export function kolmogorov(distance: number, n: number): number {
  const lambda = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance;
  if (lambda < 0.3) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 ? 2 : -2) * exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
}
