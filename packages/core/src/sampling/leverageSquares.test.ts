import { describe, expect, it } from 'vitest';
import { expectAtMost, expectClose } from '../testing/expectClose.js';
import { withComplements } from './coalitions.js';
import { createDesign, type Pairs } from './design.js';
import { leverageSquares } from './leverageSquares.js';
import { bruteForce, membersOf, tangled, type Value } from './testing/games.js';

function oddPart(pairs: Pairs, value: Value): Float64Array {
  const both = withComplements(pairs, 0);
  return Float64Array.from({ length: pairs.n }, (_, p) => (value(membersOf(both, 2 * p))[0]! - value(membersOf(both, 2 * p + 1))[0]!) / 2);
}

describe('leverageSquares', () => {
  it.each([2, 3, 6, 7, 10])('equals brute force when every pair of %i players is present, with no error left', (players) => {
    const value = tangled(players, 1, players);
    const pairs = createDesign(players, 1).take(2 ** (players - 1));
    const { values, halfWidths } = leverageSquares(pairs, oddPart(pairs, value))!;
    expectClose(values, bruteForce(players, 1, value)[0]!, 1e-10);
    // A size of one pair alone tells nothing of its spread.
    if (players > 3) expectAtMost(Math.max(...halfWidths), 1e-9, 'widest band');
  });

  it('its bands hold the exact values about as often as they say', () => {
    let [held, count] = [0, 0];
    for (let seed = 0; seed < 40; seed++) {
      const value = tangled(10, 1, seed);
      const pairs = createDesign(10, seed).take(128);
      const [phi] = bruteForce(10, 1, value);
      const { values, halfWidths } = leverageSquares(pairs, oddPart(pairs, value))!;
      values.forEach((one, i) => {
        count++;
        if (Math.abs(one - phi![i]!) <= halfWidths[i]!) held++;
      });
    }
    expect(held / count).toBeGreaterThan(0.9);
    expect(held / count).toBeLessThan(0.995);
  });

  it('has no answer for fewer pairs than it needs to tell the players apart', () => {
    const pairs = createDesign(30, 1).take(12);
    expect(leverageSquares(pairs, oddPart(pairs, tangled(30, 1, 1)))).toBeNull();
  });
});
