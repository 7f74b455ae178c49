import { CandorError, type Problem } from '../../errors.js';
import { createRandom } from '../../numeric/random.js';
import { sortedBy } from '../../numeric/sorted.js';
import type { LabelledRow } from './table.js';

/** Four roles that never share a row: fitted on, chosen on, promised on, reported on. */
export interface Roles {
  readonly train: readonly LabelledRow[];
  readonly tune: readonly LabelledRow[];
  readonly cal: readonly LabelledRow[];
  readonly check: readonly LabelledRow[];
}

export interface RoleTables {
  readonly train: readonly LabelledRow[];
  readonly calibration: readonly LabelledRow[];
  readonly tune?: readonly LabelledRow[] | undefined;
  readonly check?: readonly LabelledRow[] | undefined;
}

export interface SplitOptions {
  readonly seed: number;
  readonly unitColumn?: string | undefined;
  /** Rows in time order: CAL takes the latest block. */
  readonly timeColumn?: string | undefined;
}

/** Conformal promises need at least this many CAL rows (95% with one). */
export const FEWEST_CAL_ROWS = 19;

/**
 * Splits the calibration rows into what is missing of TUNE (20%) and CHECK (30%), and CAL.
 *
 * @throws {@link CandorError} `too-few-calibration-rows`, `roles-overlap`.
 */
export function splitRoles(tables: RoleTables, options: SplitOptions): { roles: Roles; warnings: Problem[] } {
  const { train, calibration } = tables;
  const units = unitsOf(calibration, options);
  const n = calibration.length;
  const tune: LabelledRow[] = [];
  const check: LabelledRow[] = [];
  const cal: LabelledRow[] = [];
  for (const unit of units) {
    if (!tables.tune && tune.length < Math.floor(n * 0.2)) tune.push(...unit);
    else if (!tables.check && check.length < Math.floor(n * 0.3)) check.push(...unit);
    else cal.push(...unit);
  }
  const roles: Roles = { train, tune: tables.tune ?? tune, cal, check: tables.check ?? check };
  if (cal.length < FEWEST_CAL_ROWS) {
    throw new CandorError('too-few-calibration-rows',
      `${cal.length} of ${n} calibration rows are left to promise on, at least ${FEWEST_CAL_ROWS} are needed; add labelled rows${tables.check ? '' : ', or give the check rows a file of their own (data.check)'}`);
  }
  // Rows dealt out of one file are apart by construction, whatever twins it holds.
  const warnings = [
    overlap('calibration', calibration, 'train', train),
    tables.tune ? overlap('tune', tables.tune, 'train', train) : null,
    tables.tune ? overlap('calibration', calibration, 'tune', tables.tune) : null,
    tables.check ? overlap('check', tables.check, 'train', train) : null,
    tables.check ? overlap('check', tables.check, 'calibration', calibration) : null,
  ].filter((warning) => warning !== null);
  return { roles, warnings };
}

/** Rows that move together, in the order in which they are dealt out. */
function unitsOf(rows: readonly LabelledRow[], { seed, unitColumn, timeColumn }: SplitOptions): LabelledRow[][] {
  for (const column of [unitColumn, timeColumn]) {
    if (column !== undefined && rows.some(({ cells }) => cells[column] === undefined)) {
      throw new CandorError('missing-column', `the calibration rows have no column "${column}", which the config names to split them`);
    }
  }
  const units = new Map<string, LabelledRow[]>();
  rows.forEach((row, i) => {
    const key = unitColumn === undefined ? String(i) : row.cells[unitColumn];
    const unit = units.get(key);
    if (unit) unit.push(row);
    else units.set(key, [row]);
  });
  const list = [...units.values()];
  const shuffled = Array.from(createRandom(seed).permutation(list.length), (i) => list[i]);
  if (timeColumn === undefined) return shuffled;
  const latest = (unit: LabelledRow[]) => unit.reduce((last, { cells }) => (cells[timeColumn] > last ? cells[timeColumn] : last), '');
  return sortedBy(shuffled, (a, b) => (latest(a) < latest(b) ? -1 : latest(a) > latest(b) ? 1 : 0));
}

/**
 * Refuses two roles that share cases. Where a role holds twins of its own, as tables with few distinct
 * values do, the other may hold as many by chance: that is a warning.
 */
function overlap(name: string, rows: readonly LabelledRow[], otherName: string, others: readonly LabelledRow[]): Problem | null {
  const { shared, chance } = sharedBy(({ identity }) => identity, rows, others);
  const records = sharedBy(({ record }) => record, rows, others);
  if (shared === 0) return null;
  const message = `${shared} of ${rows.length} ${name} rows also stand among the ${others.length} ${otherName} rows`;
  if (isTooMany(shared, chance) || isTooMany(records.shared, records.chance)) {
    throw new CandorError('roles-overlap', `${message}; what was seen there cannot be promised or checked here: take them out of one of the two`);
  }
  return { code: 'twins', message: `${message}; twins are as frequent inside that file, so they are taken for different cases` };
}

type Key = (row: LabelledRow) => string;

/** Rows that also stand among the others, and how many would by chance. */
function sharedBy(key: Key, rows: readonly LabelledRow[], others: readonly LabelledRow[]): { shared: number; chance: number } {
  const known = new Set(others.map(key));
  return { shared: rows.filter((row) => known.has(key(row))).length, chance: rows.length * Math.max(twinShare(key, rows), twinShare(key, others)) };
}

const isTooMany = (shared: number, chance: number) => shared > chance + 4 * Math.sqrt(chance);

/** Share of rows that stand more than once in their own file. */
function twinShare(key: Key, rows: readonly LabelledRow[]): number {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return rows.filter((row) => counts.get(key(row))! > 1).length / Math.max(1, rows.length);
}
