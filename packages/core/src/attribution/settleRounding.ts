/** What floats in tables may be off, of the values together. */
const ROUNDING = 1e-6;

/**
 * Takes rounding out of values that have to sum to `due`, in place.
 *
 * The true values lie on the plane Σ φ = due, 0 where a player takes no part; the point there nearest to
 * the rounded ones is never farther from the truth. A difference too large for rounding is left to be seen.
 */
export function settleRounding(phi: Float64Array, due: number): void {
  let sum = 0;
  let size = 0;
  let taking = 0;
  for (let j = 0; j < phi.length; j++) {
    sum += phi[j];
    size += Math.abs(phi[j]);
    if (phi[j] !== 0) taking++;
  }
  const residual = due - sum;
  if (!(Math.abs(residual) <= ROUNDING * size)) return;
  for (let j = 0; j < phi.length; j++) if (phi[j] !== 0) phi[j] += residual / taking;
}
