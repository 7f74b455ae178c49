import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAttributor } from './createAttributor.js';
import type { Question } from './game.js';
import { bruteForce, outputOf, valueFunction } from './testing/bruteForce.js';
import { expectClose } from '../testing/expectClose.js';
import { randomProblem, shapes } from './testing/randomModels.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const ask = (question: Partial<Question>): Question => ({ scale: 'value', output: 0, engine: 'auto', budget: 4096, seed: 0, ...question });

describe.each(shapes)('createAttributor, on a random %s model,', (shape) => {
  it('equals brute force over every coalition, on every scale and output', async () => {
    await fc.assert(fc.asyncProperty(seeds, async (seed) => {
      const { lowered, kind, questions, background, x } = randomProblem(seed, { shape });
      const attributor = createAttributor(lowered, background, { kind });
      for (const { scale, output } of questions) {
        const answer = await attributor.explain(x, ask({ scale, output }));
        const v = valueFunction(outputOf(lowered, scale, output), x, background);
        expectClose(answer.values, bruteForce(x.length, v), 1e-9, `${scale} of ${output} by ${answer.engine}`);
        expectClose([answer.baseValue, answer.prediction], [v(0), v(2 ** x.length - 1)], 1e-12);
        expect(answer.exact).toBe(true);
      }
    }), { numRuns: 60, seed: 20 });
  });

  it('equals brute force over groups of features that come and go together', async () => {
    await fc.assert(fc.asyncProperty(seeds, async (seed) => {
      const { lowered, kind, questions, background, x } = randomProblem(seed, { shape });
      const players = Int32Array.from(x, (_, j) => (j < 2 ? 0 : j % 2 === seed % 2 ? 1 : j - 1)).map(densely());
      const count = Math.max(...players) + 1;
      const attributor = createAttributor(lowered, background, { kind, players });
      for (const { scale, output } of questions) {
        const v = valueFunction(outputOf(lowered, scale, output), x, background);
        const ofGroups = bruteForce(count, (S) => v(players.reduce((features, player, j) => features | (S & (1 << player) ? 1 << j : 0), 0)));
        for (const engine of ['auto', 'enumerate'] as const) {
          const answer = await attributor.explain(x, ask({ scale, output, engine }));
          expectClose(answer.values, ofGroups, 1e-9, `${scale} of ${output} by ${answer.engine}`);
        }
      }
    }), { numRuns: 20, seed: 22 });
  });

  it('gives the same values by enumeration', async () => {
    await fc.assert(fc.asyncProperty(seeds, async (seed) => {
      const { lowered, kind, questions, background, x } = randomProblem(seed, { shape });
      const attributor = createAttributor(lowered, background, { kind });
      for (const { scale, output } of questions) {
        const answer = await attributor.explain(x, ask({ scale, output }));
        const enumerated = await attributor.explain(x, ask({ scale, output, engine: 'enumerate' }));
        expectClose(answer.values, enumerated.values, 1e-9);
        expect(enumerated.evaluations).toBeLessThanOrEqual(2 ** x.length * background.n);
      }
    }), { numRuns: 30, seed: 21 });
  });
});

/** Renumbers players from 0 in the order they are met. */
function densely(): (player: number) => number {
  const known = new Map<number, number>();
  return (player) => known.get(player) ?? known.set(player, known.size).size - 1;
}
