import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../numeric/random.js';
import { leafTables } from './leafTable.js';
import { bruteForce } from './testing/bruteForce.js';
import { expectClose } from '../testing/expectClose.js';

describe('leafTables', () => {
  it('equals brute force for every pattern a row can have', () => {
    const tables = leafTables(6);
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.integer(), (d, seed) => {
      const h = histogram(d, seed);
      const table = tables.tabulate(h, d);
      const full = 2 ** d - 1;
      for (let X = 0; X <= full; X++) {
        // The leaf fires when every player is satisfied: those of S by x, the others by the background row.
        const v = (S: number): number => h.reduce((sum, u, P) => ((((X & S) | (P & ~S)) & full) === full ? sum + u : sum), 0);
        expectClose(table.slice(X * d, X * d + d), bruteForce(d, v), 1e-12, `d ${d} X ${X}`);
      }
    }), { numRuns: 40, seed: 5 });
  });

  it('gives a player whom the background always equals exactly 0', () => {
    const d = 4;
    const h = histogram(d, 7).map((u, P) => (P & 4 ? u : 0));
    const sum = h.reduce((a, b) => a + b, 0);
    const table = leafTables(6).tabulate(h.map((u) => u / sum), d);
    const satisfied = Array.from({ length: 2 ** d }, (_, X) => X).filter((X) => X & 4);
    expect(satisfied.map((X) => table[X * d + 2])).toEqual(satisfied.map(() => 0));
  });
});

function histogram(d: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const h = Float64Array.from({ length: 2 ** d }, () => (random.below(3) === 0 ? 0 : random.next()));
  const sum = h.reduce((a, b) => a + b, 0) || 1;
  if (sum === 1) h[0] = 1;
  return h.map((u) => u / sum);
}
