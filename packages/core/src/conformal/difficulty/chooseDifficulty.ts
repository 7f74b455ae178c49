import type { CheckedRow } from '../../model/row.js';
import { createRandom } from '../../numeric/random.js';
import { sorted } from '../../numeric/sorted.js';
import { conformalQuantile } from '../rank.js';
import { createDifficulty, families, type DifficultyTables, type Family } from './difficulty.js';
import { fitAdditive } from './fitAdditive.js';
import { fitByPrediction } from './byPrediction.js';

/** An amount as the model said it and as it was. */
export interface AmountCase {
  readonly row: CheckedRow;
  readonly said: number;
  readonly was: number;
}

const FOLDS = 5;
/** With fewer rows the families cannot be told apart. */
const FEWEST_ROWS = 100;
/** A plainer family is kept when it is at most this much wider. */
const TIE = 1.02;

/**
 * The family whose bands are narrowest at equal coverage, fitted on TUNE.
 *
 * Families are compared on TUNE rows they were not fitted on: five folds, scores pooled, mean width at
 * the conformal quantile. Validity needs none of this; it only moves the width.
 */
export function chooseDifficulty(tune: readonly AmountCase[], alphaPm: number, seed: number): { family: Family; tables: DifficultyTables } {
  const plain = { family: 'const' as const, tables: {} };
  if (tune.length < FEWEST_ROWS || tune.every(({ said, was }) => said === was)) return plain;
  const order = createRandom(seed).permutation(tune.length);
  const fold = new Uint8Array(tune.length);
  order.forEach((i, at) => (fold[i] = at % FOLDS));
  const widths = families.map((family) => meanWidth(family, tune, fold, alphaPm));
  const best = Math.min(...widths);
  const family = families[widths.findIndex((width) => width <= TIE * best)] ?? 'const';
  return family === 'const' ? plain : { family, tables: fit(family, tune) };
}

/** The tables that a family needs, from all rows given. */
export function fit(family: Family, cases: readonly AmountCase[]): DifficultyTables {
  const said = cases.map((one) => one.said);
  const residuals = cases.map((one) => Math.abs(one.was - one.said));
  const mean = residuals.reduce((sum, r) => sum + r, 0) / residuals.length;
  return {
    floor: Number((0.1 * mean).toPrecision(4)),
    ...((family === 'byPrediction' || family === 'geo') && { byPrediction: fitByPrediction(said, residuals) }),
    ...((family === 'additive' || family === 'geo') && { additive: fitAdditive(said, cases.map(({ row }) => row), residuals) }),
  };
}

function meanWidth(family: Family, tune: readonly AmountCase[], fold: Uint8Array, alphaPm: number): number {
  const scores = new Float64Array(tune.length);
  let total = 0;
  for (let held = 0; held < FOLDS; held++) {
    const rest = tune.filter((_, i) => fold[i] !== held);
    // A part without any error has no floor; such a family says nothing about the rest.
    if (family !== 'const' && rest.every(({ said, was }) => said === was)) return Infinity;
    const difficulty = createDifficulty(family, family === 'const' ? {} : fit(family, rest), tune[0].row.length);
    tune.forEach(({ row, said, was }, i) => {
      if (fold[i] !== held) return;
      const sigma = difficulty(said, row);
      scores[i] = Math.abs(was - said) / sigma;
      total += sigma;
    });
  }
  return conformalQuantile(sorted(scores), alphaPm) * (total / tune.length);
}
