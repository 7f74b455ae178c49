import { compressScores } from '../../conformal/steps.js';
import type { CheckedRow } from '../../model/row.js';
import { createRandom } from '../../numeric/random.js';
import { MOST_CLOUD_NUMBERS } from '../../ood/cloud.js';
import { createEncoder, scaleOf, type Encoder } from '../../ood/encoder.js';
import { scaleTable } from '../../ood/scale.js';
import { unusualStatistic, viewScores, type ViewScores } from '../../ood/views.js';
import { decodeViews } from '../decodeViews.js';
import { groupsByCount } from '../groups.js';
import { encodeNumbers } from '../numbers.js';
import type { ProfileFeature, UnusualPart } from '../profile.js';
import { readSketch } from '../sketch.js';
import { cloudOf } from './cloudOf.js';
import { encodeSteps } from './encodeSteps.js';
import { closest, landmarks } from './landmarks.js';

const ROWS_PER_LANDMARK = 10;
const FEWEST_TUNE_ROWS = 50;
/** A context with as many CAL rows has ranks of its own. */
const ROWS_FOR_GROUP = 200;
const WEIGHTS = { near: 0.8, cloud: 0.1, edge: 0.1 };

export interface UnusualQuestion {
  readonly features: readonly ProfileFeature[];
  readonly train: readonly CheckedRow[];
  readonly tune: readonly CheckedRow[];
  readonly cal: readonly CheckedRow[];
  /** Groups of each CAL row, from its own context outwards. */
  readonly chains?: readonly (readonly string[][])[] | undefined;
  readonly privacy: 'no-rows' | 'rows';
  readonly seed: number;
}

/**
 * Everything the unusual-case check needs: views from TRAIN, their common scale from TUNE, ranks from CAL.
 *
 * The cloud covers the numbers, not the one-hot columns: over four seeds of both demo desks the full point
 * put up to 40 rows in 100 of another context beyond p 0.05 where single cases are known to look ordinary
 * (13 in 100), and 24 where 13 belong; the numbers alone stay within 2 points but for one seed.
 *
 * Scores are taken from the tables as they are stored, so the browser repeats them to the last bit.
 */
export function unusualPart({ features, train, tune, cal, chains = [], privacy, seed }: UnusualQuestion): UnusualPart {
  const sketches = features.map(readSketch);
  const scales = features.map((feature, j) => (feature.kind === 'category' ? { mean: 0, sd: 1 } : scaleOf(train.map((row) => row[j]), feature)));
  const encoder = { mean: encodeNumbers(scales.map(({ mean }) => mean), 'f64'), sd: encodeNumbers(scales.map(({ sd }) => sd), 'f64') };
  const coder = createEncoder(features, sketches, { mean: Float64Array.from(scales, ({ mean }) => mean), sd: Float64Array.from(scales, ({ sd }) => sd) });
  const points = encodeAll(coder, train);
  const cloud = coder.nNumbers > 0 && coder.nNumbers <= MOST_CLOUD_NUMBERS ? cloudOf(points, coder.nColumns, coder.nNumbers) : null;
  const part: UnusualPart = {
    edge: 'features',
    trainRows: train.length,
    encoder,
    near: nearPart(points, coder.nColumns, features.length, privacy, seed),
    ...(cloud && { cloud: { centre: encodeNumbers(cloud.centre, 'f32'), P: encodeNumbers(cloud.precision, 'f32') } }),
    weights: [WEIGHTS.near, cloud ? WEIGHTS.cloud : 0, WEIGHTS.edge],
    cal: { n: 0, knots: [], atLeast: [] },
    levelsPm: { notice: 10, caution: 2 },
  };
  const unscaled = decodeViews(features, sketches, part);
  const reference = (tune.length >= FEWEST_TUNE_ROWS ? tune : train).map((row) => viewScores(unscaled, row));
  const table = (view: keyof ViewScores) => encodeNumbers(scaleTable(reference.map((scores) => scores[view] ?? 0)), 'f64');
  part.scale = { near: table('near'), edge: table('edge'), ...(cloud && { cloud: table('cloud') }) };
  const views = decodeViews(features, sketches, part);
  const scores = cal.map((row) => unusualStatistic(views, row).score);
  const groups = groupsByCount(chains, ROWS_FOR_GROUP).slice(1)
    .map(({ key, members }) => ({ key, cal: encodeSteps(compressScores(members.map((i) => scores[i]))) }));
  return { ...part, cal: encodeSteps(compressScores(scores)), ...(groups.length > 0 && { groups }) };
}

function encodeAll(coder: Encoder, rows: readonly CheckedRow[]): Float64Array {
  const { nColumns } = coder;
  const points = new Float64Array(rows.length * nColumns);
  const strange = new Float64Array(rows[0]?.length ?? 0);
  rows.forEach((row, i) => coder.encode(row, points.subarray(i * nColumns, (i + 1) * nColumns), strange));
  return points;
}

/**
 * Landmarks: up to 512 (256 above 50 features). Without rows each is a centre of ten or more, and there are at
 * most a quarter as many as tens of rows: nearer the ten, dissolved cells decide where landmarks lie, and the
 * same shares over seeds spread twice as wide (15 to 20 rows in 100 where 13 belong).
 */
function nearPart(points: Float64Array, width: number, nFeatures: number, privacy: 'no-rows' | 'rows', seed: number): NonNullable<UnusualPart['near']> {
  const n = points.length / width;
  const most = nFeatures <= 50 ? 512 : 256;
  const isOpen = privacy === 'rows';
  const wanted = isOpen ? most : Math.min(most, Math.floor(n / (4 * ROWS_PER_LANDMARK)));
  const centres = landmarks(points, width, wanted, isOpen ? 1 : ROWS_PER_LANDMARK, createRandom(seed));
  // A real row close to each centre lies where rows lie; a centre may lie between them.
  const kept = isOpen ? realRows(points, centres, width) : centres;
  const m = kept.length / width;
  const [lo, hi] = [new Float64Array(width).fill(Infinity), new Float64Array(width).fill(-Infinity)];
  for (let at = 0; at < kept.length; at++) {
    lo[at % width] = Math.min(lo[at % width], kept[at]);
    hi[at % width] = Math.max(hi[at % width], kept[at]);
  }
  const [low, high] = [lo.map(Math.fround), hi.map(Math.fround)];
  const bytes = kept.map((x, at) => {
    const span = high[at % width] - low[at % width];
    return span > 0 ? Math.min(255, Math.max(0, Math.round((255 * (x - low[at % width])) / span))) : 0;
  });
  return { m, cols: encodeNumbers(bytes, 'u8'), lo: encodeNumbers(low, 'f32'), hi: encodeNumbers(high, 'f32'), rows: isOpen };
}

function realRows(points: Float64Array, centres: Float64Array, width: number): Float64Array {
  const rows = new Float64Array(centres.length);
  for (let at = 0; at < centres.length; at += width) {
    const i = closest(centres, at, points, width);
    rows.set(points.subarray(i * width, (i + 1) * width), at);
  }
  return rows;
}
