import { CandorError } from '../../errors.js';
import type { CheckedRow } from '../../model/row.js';
import { createRandom, type Random } from '../../numeric/random.js';
import type { Profile, ProfileFeature } from '../profile.js';
import { cellsOfTrain } from './cellsOfTrain.js';
import type { Scorer } from './scorer.js';
import { tilt } from './tilt.js';

type Background = Profile['background'];

const MOST_ROWS = 100;
const ROWS_PER_CELL = 10;
const DRAWS = 8;
const REDRAWS = 50;

export interface BackgroundQuestion {
  readonly train: readonly CheckedRow[];
  /** The scorer's outputs and margins of TRAIN. */
  readonly outputs: Float64Array;
  readonly margins?: Float64Array | undefined;
  readonly features: readonly ProfileFeature[];
  readonly scorer: Scorer;
  readonly privacy: 'no-rows' | 'rows';
  readonly seed: number;
}

/**
 * Reference rows with weights, at most 100, whose mean output is the TRAIN mean on every scale.
 *
 * Without rows: TRAIN is parted into cells of ten or more, and each background row is drawn value by
 * value within its cell, so no whole training row is in the profile. Of eight draws the one that needs
 * the least re-weighting is kept.
 * @throws {@link CandorError} `background-needs-rows`, `background-off-mean`.
 */
export async function buildBackground(question: BackgroundQuestion): Promise<Background> {
  const { train, outputs, margins, features, scorer, privacy, seed } = question;
  const random = createRandom(seed);
  const targets = [...columnMeans(outputs, train.length), ...(margins ? columnMeans(margins, train.length) : [])];
  const cells = privacy === 'no-rows' ? cellsOfTrain(train, outputs, { minRows: ROWS_PER_CELL, maxCells: MOST_ROWS }) : [];
  const seen = new Map<string, number>();
  for (const row of train) seen.set(rowKey(row), (seen.get(rowKey(row)) ?? 0) + 1);
  let best: { background: Background; divergence: number } | null = null;
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = privacy === 'no-rows' ? drawFromCells(question, cells, seen, random) : drawRows(train, random);
    const values = await outputsOf(scorer, drawn.rows, margins !== undefined);
    const kept = independent(values, targets, drawn.rows.length);
    const tilted = tilt(drawn.shares, kept.values, kept.targets);
    if (tilted && (!best || tilted.divergence < best.divergence)) {
      best = {
        divergence: tilted.divergence,
        background: {
          rows: drawn.rows.map((row) => row.map((value) => (typeof value === 'number' && Number.isNaN(value) ? null : value))),
          weights: [...tilted.weights],
          origin: privacy === 'rows' ? 'rows' : 'aggregated',
        },
      };
    }
  }
  if (!best) {
    const hidden = privacy === 'no-rows' ? features.filter((feature) => feature.kind === 'category' && !feature.categories?.length && !feature.folded).map(({ name }) => `"${name}"`) : [];
    throw new CandorError('background-off-mean', hidden.length > 0
      ? `no value of ${hidden.join(', ')} is shared by ${ROWS_PER_CELL} training rows, so none may stand in a reference row, and without one the mean output of the training rows is not reached; join rare values into fewer in data and model, give more training rows, or allow real rows with "privacy": "rows"`
      : `no weighting of ${cells.length || Math.min(MOST_ROWS, train.length)} reference rows reaches the mean output of the training rows; give more training rows or another seed${privacy === 'no-rows' ? ', or allow real rows with "privacy": "rows"' : ''}`);
  }
  return best.background;
}

interface Drawn {
  rows: CheckedRow[];
  shares: Float64Array;
}

function drawFromCells({ train, features }: BackgroundQuestion, cells: readonly Uint32Array[], seen: ReadonlyMap<string, number>, random: Random): Drawn {
  const rows: CheckedRow[] = [];
  const sizes: number[] = [];
  for (const cell of cells) {
    if (cell.length < ROWS_PER_CELL) continue;
    const row = drawOne(train, cell, features, seen, random);
    if (!row) continue;
    rows.push(row);
    sizes.push(cell.length);
  }
  if (rows.length === 0) {
    throw new CandorError('background-needs-rows',
      `${train.length} training rows leave no cell of ${ROWS_PER_CELL} from which a reference row can be mixed without repeating a person's row; give more training rows, or allow real rows with "privacy": "rows"`);
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return { rows, shares: Float64Array.from(sizes, (size) => size / total) };
}

/**
 * One row mixed value by value; a mix that is some training row again is drawn anew, unless ten or more share it.
 *
 * Where a cell holds few different values, one comes from anywhere; where that is not enough, as with a
 * single number, numbers are the mean of the cell.
 */
function drawOne(train: readonly CheckedRow[], cell: Uint32Array, features: readonly ProfileFeature[], seen: ReadonlyMap<string, number>, random: Random): CheckedRow | null {
  for (let attempt = 0; attempt < REDRAWS; attempt++) {
    const row = features.map((feature, j) => publishable(train[cell[random.below(cell.length)]][j], feature));
    if (attempt >= REDRAWS / 2) {
      const j = random.below(row.length);
      row[j] = publishable(train[random.below(train.length)][j], features[j]);
    }
    if (attempt >= REDRAWS * 0.75) row.forEach((value, j) => (row[j] = typeof value === 'number' && features[j].kind !== 'category' ? publishable(meanOf(train, cell, j), features[j]) : value));
    const twins = seen.get(rowKey(row)) ?? 0;
    if (twins === 0 || (attempt >= REDRAWS / 2 && twins >= ROWS_PER_CELL)) return row;
  }
  return null;
}

/** Mean of a column over a cell, whole where the column is; NaN where every value is missing. */
function meanOf(train: readonly CheckedRow[], cell: Uint32Array, j: number): number {
  let [sum, n, isWhole] = [0, 0, true];
  for (const i of cell) {
    const value = Number(train[i][j]);
    if (Number.isNaN(value)) continue;
    sum += value;
    n++;
    isWhole &&= Number.isInteger(value);
  }
  const mean = n > 0 ? sum / n : NaN;
  return isWhole ? Math.round(mean) : mean;
}

/** A value that ten or more people share or pass: beyond the trimmed limits it is the limit, a rare category the most frequent one. */
function publishable(value: number | string, { kind, min, max, categories = [], folded = [] }: ProfileFeature): number | string {
  if (typeof value === 'number' && Number.isNaN(value)) return value;
  if (kind === 'category') {
    const text = String(value);
    if (categories.some((known) => known.value === text)) return value;
    const common = categories[0]?.value ?? (folded.includes(text) ? text : '');
    return typeof value === 'string' ? common : common === '' ? NaN : Number(common);
  }
  if (typeof value === 'string' || min === undefined || max === undefined) return value;
  return Math.min(max, Math.max(min, value));
}

function drawRows(train: readonly CheckedRow[], random: Random): Drawn {
  const n = Math.min(MOST_ROWS, train.length);
  const order = random.permutation(train.length);
  return { rows: Array.from({ length: n }, (_, i) => train[order[i]]), shares: new Float64Array(n).fill(1 / n) };
}

async function outputsOf(scorer: Scorer, rows: readonly CheckedRow[], withMargins: boolean): Promise<Float64Array> {
  const outputs = await scorer.outputs(rows);
  const margins = withMargins && scorer.margins ? await scorer.margins(rows) : new Float64Array(0);
  const [k, m] = [outputs.length / rows.length, margins.length / rows.length];
  const joined = new Float64Array(rows.length * (k + m));
  for (let b = 0; b < rows.length; b++) {
    joined.set(outputs.subarray(b * k, (b + 1) * k), b * (k + m));
    joined.set(margins.subarray(b * m, (b + 1) * m), b * (k + m) + k);
  }
  return joined;
}

/** Drops columns that follow from others, as the first of two probabilities does. */
function independent(values: Float64Array, targets: readonly number[], n: number): { values: Float64Array; targets: Float64Array } {
  const k = targets.length;
  const basis: Float64Array[] = [];
  const kept: number[] = [];
  for (let s = k - 1; s >= 0; s--) {
    const column = Float64Array.from({ length: n }, (_, b) => values[b * k + s] - targets[s]);
    const size = norm(column);
    // A model that says the same of everybody is off its mean by rounding alone.
    if (size <= 1e-12 * Math.abs(targets[s]) * Math.sqrt(n)) continue;
    for (const vector of basis) subtract(column, vector);
    if (norm(column) <= 1e-6 * Math.max(size, 1e-300)) continue;
    const length = norm(column);
    basis.push(column.map((x) => x / length));
    kept.unshift(s);
  }
  const out = new Float64Array(n * kept.length);
  for (let b = 0; b < n; b++) kept.forEach((s, at) => (out[b * kept.length + at] = values[b * k + s]));
  return { values: out, targets: Float64Array.from(kept, (s) => targets[s]) };
}

const norm = (x: Float64Array) => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));

function subtract(x: Float64Array, unit: Float64Array): void {
  let dot = 0;
  for (let b = 0; b < x.length; b++) dot += x[b] * unit[b];
  for (let b = 0; b < x.length; b++) x[b] -= dot * unit[b];
}

function columnMeans(values: Float64Array, n: number): number[] {
  const k = values.length / n;
  return Array.from({ length: k }, (_, s) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[i * k + s];
    return sum / n;
  });
}

const rowKey = (row: CheckedRow) => JSON.stringify(row.map((value) => (typeof value === 'number' && Number.isNaN(value) ? null : value)));
