import { CandorError } from '../../errors.js';
import type { CheckedRow } from '../../model/row.js';
import { additive, type Additive } from './additive.js';
import { byPrediction, type ByPrediction } from './byPrediction.js';

/** Ways to say how hard an amount is to estimate, the plainest first. */
export const families = ['const', 'byPrediction', 'additive', 'geo'] as const;
export type Family = (typeof families)[number];

/** The tables of a family, fitted on TUNE. */
export interface DifficultyTables {
  /** Added to every difficulty, a tenth of the mean absolute residual; 0 with `const`. */
  readonly floor?: number | undefined;
  readonly byPrediction?: ByPrediction | undefined;
  readonly additive?: Additive | undefined;
}

/** How hard the amount of a case is to estimate, in units of the amount; positive. */
export type Difficulty = (said: number, row: CheckedRow) => number;

/**
 * The difficulty that a family's tables describe.
 *
 * `const` is 1; `geo` is the geometric mean of `byPrediction` and `additive`. What a family gives is
 * raised to 0 and the floor is added: no band has no width, and none blows up.
 * @throws {@link CandorError} `bad-difficulty` when a table is missing, has the wrong length or names an unknown feature.
 */
export function createDifficulty(family: Family, tables: DifficultyTables, nFeatures: number): Difficulty {
  if (family === 'const') return () => 1;
  assertTables(family, tables, nFeatures);
  const { floor, byPrediction: bins, additive: stumps } = tables as Required<DifficultyTables>;
  const byBin: Difficulty = (said) => byPrediction(bins!, said);
  const bySum: Difficulty = (said, row) => Math.max(0, additive(stumps!, said, row));
  const raw = family === 'byPrediction' ? byBin : family === 'additive' ? bySum : (said: number, row: CheckedRow) => Math.sqrt(byBin(said, row) * bySum(said, row));
  return (said, row) => raw(said, row) + floor!;
}

function assertTables(family: Exclude<Family, 'const'>, { floor, byPrediction: bins, additive: stumps }: DifficultyTables, nFeatures: number): void {
  if (!(floor! > 0)) throw new CandorError('bad-difficulty', `the difficulty needs a floor above 0, not ${floor}`);
  if (family !== 'additive' && !(bins && fits(bins.cuts, bins.sigma) && bins.sigma.every((x) => x >= 0))) {
    throw new CandorError('bad-difficulty', 'the difficulty by prediction needs ascending cuts and one value more than cuts, none negative');
  }
  if (family === 'byPrediction') return;
  const isSound = stumps?.tables.every((table) => {
    if (!(table.feature >= -1 && table.feature < nFeatures)) return false;
    return 'cuts' in table ? fits(table.cuts, table.values) : table.categories.length === table.values.length;
  });
  if (!isSound) throw new CandorError('bad-difficulty', 'a table of the additive difficulty names a feature that does not exist, or holds the wrong number of values');
}

const fits = (cuts: readonly number[], values: readonly number[]) => values.length === cuts.length + 1 && cuts.every((cut, i) => i === 0 || cut > cuts[i - 1]);
