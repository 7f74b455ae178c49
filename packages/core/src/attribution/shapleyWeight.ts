/**
 * Shapley weights a! b! / (a + b + 1)! as a square table, row-major in a.
 *
 * In the game of one leaf that needs p players of `x` and q absent ones, a player of `x` earns
 * weight(p - 1, q) and an absent one pays weight(p, q - 1).
 * @param size - Both a and b run from 0 to size - 1.
 */
export function shapleyWeights(size: number): Float64Array {
  const weights = new Float64Array(size * size);
  for (let b = 0; b < size; b++) {
    weights[b] = 1 / (b + 1);
    for (let a = 1; a < size; a++) weights[a * size + b] = (weights[(a - 1) * size + b] * a) / (a + b + 1);
  }
  return weights;
}
