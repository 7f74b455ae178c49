import { cellOf, equalCountCells, isotonicCells, type Cell } from '../../conformal/cells.js';
import { vennAbersTable } from '../../conformal/vennAbers.js';
import { log } from '../../numeric/log.js';
import { createRandom } from '../../numeric/random.js';
import { groupChains, groupsByCount } from '../groups.js';
import { encodeNumbers } from '../numbers.js';
import type { LikelihoodPart, VennAbers } from '../profile.js';

/** A score and whether the event happened (1) or not (0). */
export interface Scored {
  readonly score: number;
  readonly event: number;
}

export interface LikelihoodQuestion {
  readonly event: string;
  readonly tune: readonly Scored[];
  readonly cal: readonly (Scored & { readonly cells: Readonly<Record<string, string>> })[];
  /** Declared columns, and the contexts that have calibration rows. */
  readonly columns: readonly string[];
  readonly keys: readonly string[];
  readonly seed: number;
}

const FOLDS = 5;
const FEWEST_FOR_CHOICE = 50;
const ROWS_PER_CELL = 30;

/**
 * Cells of the event's probability with what came of the CAL rows in them, and the Venn-Abers pair of every score.
 *
 * Whether isotonic regression helps is decided on TUNE: it must lower the five-fold log-loss of the bare
 * probability. Where it does not, cells hold equal counts. A context has cells of its own when it fills
 * every common cell with 30 rows; the others are counted together.
 */
export function likelihoodPart({ event, tune, cal, columns, keys, seed }: LikelihoodQuestion): LikelihoodPart {
  const calibrated = isotonicHelps(tune, seed);
  const cut = (rows: readonly Scored[]) => (calibrated ? isotonicCells : equalCountCells)(rows.map(({ score }) => score), rows.map((one) => one.event), { minRows: ROWS_PER_CELL });
  const cells = cut(cal);
  const groups = groupsByCount(cal.map((one) => groupChains(columns, one.cells)), ROWS_PER_CELL * cells.length)
    .slice(1)
    .map(({ key, members }) => ({ key, rows: members.map((i) => cal[i]) }))
    .filter(({ rows }) => fillsEvery(cells, rows))
    .map(({ key, rows }) => ({ key, n: rows.length, cells: cut(rows), ...pairsIn(rows) }));
  return {
    about: 'event',
    event,
    calibrated,
    isotonic: calibrated ? knots(cal) : [],
    cells,
    ...pairsIn(cal),
    ...(groups.length > 0 && { groups }),
    ...(keys.length > 0 && { measuredOn: [...keys] }),
  };
}

/** Cells of the largest probability with the share of right answers, ten of equal count. */
export function topClassPart(cal: readonly Scored[]): LikelihoodPart {
  const cells = equalCountCells(cal.map(({ score }) => score), cal.map(({ event }) => event));
  return { about: 'top-class', calibrated: false, isotonic: [], cells };
}

function fillsEvery(cells: readonly Cell[], rows: readonly Scored[]): boolean {
  const counts = new Map<Cell, number>();
  for (const { score } of rows) {
    const cell = cellOf(cells, score)!;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return cells.every((cell) => (counts.get(cell) ?? 0) >= ROWS_PER_CELL);
}

/** Rounded outwards: the pair that is stored holds the one that was computed. Raw scores have none. */
function pairsIn(rows: readonly Scored[]): { vennAbers?: VennAbers } {
  if (rows.length === 0 || rows.some(({ score }) => score < 0 || score > 1)) return {};
  const { start, p0, p1 } = vennAbersTable(rows.map(({ score }) => score), rows.map(({ event }) => event));
  return {
    vennAbers: {
      s: encodeNumbers(start, 'u16'),
      p0: encodeNumbers(Array.from(p0, (p) => Math.floor(p * 65535)), 'u16'),
      p1: encodeNumbers(Array.from(p1, (p) => Math.ceil(p * 65535)), 'u16'),
    },
  };
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
function knots(cal: readonly Scored[]): [number, number][] {
  const blocks = isotonicCells(cal.map(({ score }) => score), cal.map(({ event }) => event), { minRows: Math.max(20, Math.ceil(cal.length / 31)) });
  return blocks.flatMap(({ lo, hi, n, hits }): [number, number][] => [[lo, hits / n], [hi, hits / n]]);
}
