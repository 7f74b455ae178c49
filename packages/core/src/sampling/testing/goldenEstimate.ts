import { sha256 } from '../../numeric/sha256.js';
import { estimate } from '../estimate.js';
import { gameOf, tangled } from './games.js';

/** What every machine and every browser gets. */
export const GOLDEN = 'e8b5aeb3f845c70d184b6c9f37a16be9a1255aabc4d8f6d6034118c164ac0b26';

/** Hash of the numbers of two estimates, one by the process and one by least squares. */
export async function goldenEstimate(seed: number): Promise<string> {
  const numbers: number[] = [];
  for (const budget of [512, 1536]) {
    const { outputs } = await estimate(gameOf(15, 2, tangled(15, 2, 1)), { budget, tolerance: 0, seed });
    for (const { values, halfWidths } of outputs) numbers.push(...values, ...halfWidths);
  }
  return sha256(new Uint8Array(Float64Array.from(numbers).buffer));
}
