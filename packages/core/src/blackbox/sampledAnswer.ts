import type { Answer } from '../attribution/game.js';
import type { Engine } from '../explanation/explanation.js';
import type { Estimate } from '../sampling/game.js';

/** The half-width of a 95% band in standard errors, as `value ± 1.96 × standardError` spells it. */
const HALF_WIDTH = 1.96;

/**
 * An estimate of a game with one output as the answer about a row.
 *
 * @param active - The players of the game among all `nPlayers`; the others get 0.
 * @param resolution - How much of the model's output its own arithmetic leaves open, relative: no band is narrower.
 */
export function sampledAnswer(
  { exact, coalitions, outputs: [found] }: Estimate, active: ArrayLike<number>, nPlayers: number,
  { engine, budget, evaluations, resolution }: { engine: Engine; budget: number; evaluations: number; resolution: number },
): Answer {
  const { prediction, baseValue } = found;
  const values = new Float64Array(nPlayers);
  const standardErrors = new Float64Array(nPlayers);
  const signs = Array.from({ length: nPlayers }, (): 'settled' | 'open' | 'turned' => 'settled');
  const least = resolution * Math.max(Math.abs(prediction), Math.abs(baseValue));
  for (let i = 0; i < found.values.length; i++) {
    values[active[i]] = found.values[i];
    standardErrors[active[i]] = Math.max(found.halfWidths[i] / HALF_WIDTH, least);
    signs[active[i]] = found.signs[i];
  }
  const bands = engine === 'sample' ? { standardErrors, signs } : {};
  return { prediction, baseValue, values, engine, exact, budget, coalitions, evaluations, ...bands };
}
