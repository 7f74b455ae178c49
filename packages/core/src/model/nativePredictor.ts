import { logistic } from '../numeric/logistic.js';
import { applyLink } from './applyLink.js';
import { fail } from './codes.js';
import { compile } from './compile.js';
import { encodeRow } from './encodeRow.js';
import { createForestSums } from './forestSums.js';
import type { LoweredModel, Part } from './lowered.js';
import type { Model } from './model.js';
import { prepareRows } from './prepare.js';
import type { CheckedRow } from './row.js';
import { encodeRows, indexSlots } from './slotIndex.js';

export interface NativePrediction {
  /** The graph's labels as strings, one per row; absent for amounts and for graphs without a label output. */
  labels?: string[];
  /** Probabilities of every class, or values of every output; row-major, shape [n, nOutputs]. */
  scores: Float64Array;
}

export interface NativePredictor {
  /** Number of classes, or of regression outputs. */
  readonly nOutputs: number;
  predict(rows: readonly CheckedRow[]): NativePrediction;
  /** @param rows - Row-major encoded rows, shape [n, nFeatures]. */
  predictEncoded(rows: Float64Array, n: number): NativePrediction;
}

/** Rows whose codes are held at once: they and the trees share the cache. */
const CHUNK = 512;

/**
 * Predicts as ONNX Runtime does, float32 rounding included, without it.
 *
 * A logit declared by `outputKind` comes out as a probability: classes always do.
 * @throws {@link CandorError} `not-lowered` for a graph.
 */
export function createNativePredictor(model: Model): NativePredictor {
  const { lowered, output, features } = model;
  if (lowered === undefined) {
    fail('not-lowered', `This model has no native form (${model.problems[0]?.message ?? 'its operators do not fold'}); run it with onnxruntime-web.`);
  }
  const run = createRunner(lowered);
  const classes = output.classes;

  function predictEncoded(rows: Float64Array, n: number): NativePrediction {
    const scores = new Float64Array(n * run.nOutputs);
    const winners = lowered!.label ? new Int32Array(n) : undefined;
    for (let start = 0; start < n; start += CHUNK) run.chunk(rows, start, Math.min(CHUNK, n - start), scores, winners);
    if (!winners) return { scores };
    const labels: string[] = [];
    for (let i = 0; i < n; i++) labels.push(classes![winners[i]]);
    return { labels, scores };
  }

  return {
    nOutputs: run.nOutputs,
    predictEncoded,
    predict(rows) {
      const encoded = new Float64Array(rows.length * features.length);
      rows.forEach((row, i) => encodeRow(model, row, encoded.subarray(i * features.length, (i + 1) * features.length)));
      return predictEncoded(encoded, rows.length);
    },
  };
}

interface Runner {
  readonly nOutputs: number;
  chunk(rows: Float64Array, start: number, n: number, scores: Float64Array, winners: Int32Array | undefined): void;
}

function createRunner(lowered: LoweredModel): Runner {
  const compiled = compile(lowered);
  const indices = indexSlots(compiled.slots);
  const forests = lowered.parts.map(({ nScores }, p) => compiled.ensembles[p].map((ensemble) => createForestSums(ensemble, compiled.slots, nScores)));
  const nOutputs = lowered.complement ? 2 : lowered.nOutputs;
  const room = (width: number) => new Float64Array(CHUNK * width);
  const columns = room(lowered.columns.length);
  const codes = new Int32Array(CHUNK * indices.length);
  const margins = lowered.parts.map(({ nScores }) => room(nScores));
  const sums = room(lowered.parts.reduce((most, { nScores }) => Math.max(most, nScores), 0));

  return {
    nOutputs,
    chunk(rows, start, n, scores, winners) {
      prepareRows(lowered, rows, start, n, columns);
      encodeRows(indices, columns, n, codes);
      lowered.parts.forEach((part, p) => {
        const margin = margins[p].fill(0, 0, n * part.nScores);
        addLinear(part, columns, n, margin);
        part.ensembles.forEach(({ scale, double }, e) => {
          sums.fill(0, 0, n * part.nScores);
          forests[p][e].add(codes, n, sums);
          addScaled(sums, n * part.nScores, scale, double, margin);
        });
        addBase(part, n, margin);
      });
      const out = scores.subarray(start * nOutputs, (start + n) * nOutputs);
      writeOutputs(lowered, margins, n, nOutputs, out);
      if (winners) writeWinners(lowered, margins[0], n, nOutputs, out, winners.subarray(start, start + n));
    },
  };
}

/** Scores are score-major, shape [nScores, n]; products and sums are rounded one by one, as in the runtime. */
function addLinear({ linear, nScores, double }: Part, columns: Float64Array, n: number, margin: Float64Array): void {
  const round = double ? (x: number) => x : Math.fround;
  for (const { column, weights } of linear) {
    for (let k = 0; k < nScores; k++) {
      const weight = weights[k];
      if (weight === 0) continue;
      for (let i = 0; i < n; i++) margin[k * n + i] = round(margin[k * n + i] + round(weight * columns[column * n + i]));
    }
  }
}

/** The runtime divides by the number of trees; a product with its inverse would round elsewhere. */
function addScaled(sums: Float64Array, n: number, scale: number, double: boolean, margin: Float64Array): void {
  const divisor = 1 / scale;
  const round = double ? (x: number) => x : Math.fround;
  for (let i = 0; i < n; i++) margin[i] += scale === 1 ? sums[i] : round(sums[i] / divisor);
}

function addBase({ base, nScores, double }: Part, n: number, margin: Float64Array): void {
  for (let k = 0; k < nScores; k++) {
    for (let i = k * n; i < (k + 1) * n; i++) margin[i] = double ? margin[i] + base[k] : Math.fround(margin[i] + base[k]);
  }
}

/** Outputs of a chunk: links, weights, and the first of two classes. */
function writeOutputs({ parts, complement }: LoweredModel, margins: readonly Float64Array[], n: number, nOutputs: number, out: Float64Array): void {
  const [only] = parts;
  const round = parts.every(({ double }) => double) ? (x: number) => x : Math.fround;
  if (complement && parts.length === 1 && only.link === 'logistic' && only.weight === 1) {
    for (let i = 0; i < n; i++) {
      // The runtime takes the larger of the two from the logistic, and the other as its rest to 1.
      const margin = margins[0][i];
      const larger = round(logistic(Math.abs(margin)));
      out[2 * i] = margin < 0 ? larger : round(1 - larger);
      out[2 * i + 1] = margin < 0 ? round(1 - larger) : larger;
    }
    return;
  }
  const first = complement ? 1 : 0;
  parts.forEach(({ link, weight, nScores }, p) => {
    const margin = margins[p];
    const scores = new Float64Array(nScores);
    for (let i = 0, at = first; i < n; i++, at += nOutputs) {
      for (let k = 0; k < nScores; k++) scores[k] = margin[k * n + i];
      applyLink(link, scores);
      if (parts.length === 1 && weight === 1) for (let k = 0; k < nScores; k++) out[at + k] = round(scores[k]);
      else for (let k = 0; k < nScores; k++) out[at + k] = round(out[at + k] + round(weight * round(scores[k])));
    }
  });
  if (complement) for (let i = 0; i < n; i++) out[2 * i] = round(1 - out[2 * i + 1]);
}

/** Index of the class whose label the graph returns, row by row. */
function writeWinners({ label, parts }: LoweredModel, margin: Float64Array, n: number, nOutputs: number, out: Float64Array, winners: Int32Array): void {
  if (label === undefined) return;
  if (label.rule === 'above') for (let i = 0; i < n; i++) winners[i] = margin[label.score * n + i] > label.threshold ? 1 : 0;
  else if (label.of === 'scores') for (let i = 0; i < n; i++) winners[i] = argmax(margin, i, n, parts[0].nScores, label.ties);
  else for (let i = 0; i < n; i++) winners[i] = argmax(out, i * nOutputs, 1, nOutputs, label.ties);
}

/** Place of the largest of `count` values that stand `stride` apart. */
function argmax(values: Float64Array, start: number, stride: number, count: number, ties: 'first' | 'last'): number {
  let best = 0;
  for (let k = 1; k < count; k++) {
    const value = values[start + k * stride];
    const most = values[start + best * stride];
    if (value > most || (ties === 'last' && value === most)) best = k;
  }
  return best;
}
