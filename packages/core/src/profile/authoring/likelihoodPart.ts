import { cellOf, equalCountCells, isotonicCells } from '../../conformal/cells.js';
import { log } from '../../numeric/log.js';
import { createRandom } from '../../numeric/random.js';
import type { LikelihoodPart } from '../profile.js';

/** A score and whether the event happened (1) or not (0). */
export interface Scored {
  readonly score: number;
  readonly event: number;
}

const FOLDS = 5;
const FEWEST_FOR_CHOICE = 50;

/**
 * Cells of the event's probability with what came of the CAL rows in them.
 *
 * Whether isotonic regression helps is decided on TUNE: it must lower the five-fold log-loss of the bare
 * probability. Where it does not, cells hold equal counts.
 */
export function likelihoodPart(event: string, tune: readonly Scored[], cal: readonly Scored[], seed: number): LikelihoodPart {
  const calibrated = isotonicHelps(tune, seed);
  const scores = cal.map(({ score }) => score);
  const events = cal.map((one) => one.event);
  return {
    about: 'event',
    event,
    calibrated,
    isotonic: calibrated ? knots(scores, events) : [],
    cells: (calibrated ? isotonicCells : equalCountCells)(scores, events),
  };
}

/** Cells of the largest probability with the share of right answers, ten of equal count. */
export function topClassPart(cal: readonly Scored[]): LikelihoodPart {
  const cells = equalCountCells(cal.map(({ score }) => score), cal.map(({ event }) => event));
  return { about: 'top-class', calibrated: false, isotonic: [], cells };
}

function isotonicHelps(tune: readonly Scored[], seed: number): boolean {
  if (tune.length < FEWEST_FOR_CHOICE) return true; // too few to choose by: the cells of CAL stand on their own counts
  const order = createRandom(seed).permutation(tune.length);
  let [bare, fitted] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rows = Array.from(order, (i) => tune[i]);
    const held = rows.filter((_, at) => at % FOLDS === fold);
    const rest = rows.filter((_, at) => at % FOLDS !== fold);
    const cells = isotonicCells(rest.map(({ score }) => score), rest.map(({ event }) => event), { minRows: 20 });
    for (const { score, event } of held) {
      const { hits, n } = cellOf(cells, score)!;
      fitted += logLoss((hits + 0.5) / (n + 1), event);
      bare += logLoss(Math.min(1 - 1e-6, Math.max(1e-6, score)), event);
    }
  }
  return fitted < bare;
}

const logLoss = (p: number, event: number) => -log(event ? p : 1 - p);

/** `[score, value]` at both ends of each isotonic block, at most 64: blocks of 20 rows or more. */
function knots(scores: readonly number[], events: readonly number[]): [number, number][] {
  const blocks = isotonicCells(scores, events, { minRows: Math.max(20, Math.ceil(scores.length / 31)) });
  return blocks.flatMap(({ lo, hi, n, hits }): [number, number][] => [[lo, hits / n], [hi, hits / n]]);
}
