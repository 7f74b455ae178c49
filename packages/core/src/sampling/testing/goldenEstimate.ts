import { sha256 } from '../../numeric/sha256.js';
import { estimate } from '../estimate.js';
import { gameOf, tangled } from './games.js';

/** What every machine and every browser gets. */
export const GOLDEN = '73fbaa3646609ef3b99a1e7056a8bf5cde6706f134b3a427a93aff18d596dd7b';

/** Hash of the numbers of two estimates, one by the process and one by least squares. */
export async function goldenEstimate(seed: number): Promise<string> {
  const numbers: number[] = [];
  for (const budget of [512, 1536]) {
    const { outputs } = await estimate(gameOf(15, 2, tangled(15, 2, 1)), { budget, tolerance: 0, seed });
    for (const { values, halfWidths } of outputs) numbers.push(...values, ...halfWidths);
  }
  return sha256(new Uint8Array(Float64Array.from(numbers).buffer));
}
