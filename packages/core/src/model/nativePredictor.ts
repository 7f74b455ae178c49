import { logistic } from '../numeric/logistic.js';
import { applyLink } from './applyLink.js';
import { fail } from './codes.js';
import { compile, encodeSlots, findCompiledLeaf, type CompiledEnsemble } from './compile.js';
import { encodeRow } from './encodeRow.js';
import type { LoweredModel, Part } from './lowered.js';
import type { Model } from './model.js';
import { prepare } from './prepare.js';
import type { CheckedRow } from './row.js';

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
const CHUNK = 256;

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
    return winners ? { labels: Array.from(winners, (k) => classes![k]), scores } : { scores };
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
  const nSlots = compiled.slots.length;
  const nColumns = lowered.columns.length;
  const nOutputs = lowered.complement ? 2 : lowered.nOutputs;
  const columns = new Float64Array(CHUNK * nColumns);
  const codes = new Int32Array(CHUNK * nSlots);
  const margins = lowered.parts.map(({ nScores }) => new Float64Array(CHUNK * nScores));

  return {
    nOutputs,
    chunk(rows, start, n, scores, winners) {
      for (let i = 0; i < n; i++) {
        const from = (start + i) * lowered.nFeatures;
        const row = columns.subarray(i * nColumns, (i + 1) * nColumns);
        prepare(lowered, rows.subarray(from, from + lowered.nFeatures), row);
        encodeSlots(compiled.slots, row, codes, i * nSlots);
      }
      lowered.parts.forEach((part, p) => scoreChunk(part, compiled.ensembles[p], { columns, nColumns, codes, nSlots, n }, margins[p]));
      for (let i = 0; i < n; i++) {
        const out = scores.subarray((start + i) * nOutputs, (start + i + 1) * nOutputs);
        writeOutputs(lowered, margins, i, out);
        if (winners) winners[start + i] = winner(lowered, margins, i, out);
      }
    },
  };
}

interface Chunk {
  readonly columns: Float64Array;
  readonly nColumns: number;
  readonly codes: Int32Array;
  readonly nSlots: number;
  readonly n: number;
}

/** Float32 scores of one part before its link, shape [n, nScores]. */
function scoreChunk(part: Part, ensembles: readonly CompiledEnsemble[], chunk: Chunk, out: Float64Array): void {
  const { n } = chunk;
  const { nScores, base, double } = part;
  out.fill(0, 0, n * nScores);
  addLinear(part, chunk, out);
  for (const ensemble of ensembles) addTrees(ensemble, chunk, nScores, out);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < nScores; k++) {
      const score = out[i * nScores + k] + base[k];
      out[i * nScores + k] = double ? score : Math.fround(score);
    }
  }
}

function addLinear({ linear, nScores }: Part, { columns, nColumns, n }: Chunk, out: Float64Array): void {
  for (const { column, weights } of linear) {
    for (let i = 0; i < n; i++) {
      const x = columns[i * nColumns + column];
      for (let k = 0; k < nScores; k++) if (weights[k] !== 0) out[i * nScores + k] += weights[k] * x;
    }
  }
}

/** Adds leaves tree by tree, rounding as the runtime does: its sums are float32 unless the thresholds are doubles. */
function addTrees(ensemble: CompiledEnsemble, { codes, nSlots, n }: Chunk, nScores: number, out: Float64Array): void {
  const { source, values, roots } = ensemble;
  const sums = source.double ? new Float64Array(n * nScores) : new Float32Array(n * nScores);
  const { leafStart, leafScore, leafWeight } = source;
  for (let t = 0; t < roots.length; t++) {
    for (let i = 0; i < n; i++) {
      const leaf = findCompiledLeaf(ensemble, t, codes, i * nSlots) >> 2;
      if (nScores === 1) sums[i] += values[leaf];
      else for (let e = leafStart[leaf]; e < leafStart[leaf + 1]; e++) sums[i * nScores + leafScore[e]] += leafWeight[e];
    }
  }
  const divisor = 1 / source.scale;
  for (let i = 0; i < n * nScores; i++) out[i] += source.scale === 1 ? sums[i] : source.double ? sums[i] / divisor : Math.fround(sums[i] / divisor);
}

/** Float32 outputs of row `i`: links, weights, and the first of two classes. */
function writeOutputs({ parts, complement }: LoweredModel, margins: readonly Float64Array[], i: number, out: Float64Array): void {
  const round = parts.every(({ double }) => double) ? (x: number) => x : Math.fround;
  if (complement && parts.length === 1 && parts[0].link === 'logistic' && parts[0].weight === 1) {
    // The runtime takes the larger of the two from the logistic, and the other as its rest to 1.
    const margin = margins[0][i];
    const larger = round(logistic(Math.abs(margin)));
    out[margin < 0 ? 0 : 1] = larger;
    out[margin < 0 ? 1 : 0] = round(1 - larger);
    return;
  }
  const target = complement ? 1 : 0;
  parts.forEach(({ link, weight, nScores }, p) => {
    const scores = margins[p].slice(i * nScores, (i + 1) * nScores);
    applyLink(link, scores);
    for (let k = 0; k < nScores; k++) out[target + k] = round(out[target + k] + round(weight * round(scores[k])));
  });
  if (complement) out[0] = round(1 - out[1]);
}

/** Index of the class whose label the graph returns for row `i`. */
function winner({ label, parts }: LoweredModel, margins: readonly Float64Array[], i: number, out: Float64Array): number {
  if (label === undefined) return 0;
  const { nScores } = parts[0];
  if (label.rule === 'above') return margins[0][i * nScores + label.score] > label.threshold ? 1 : 0;
  return label.of === 'scores' ? argmax(margins[0], i * nScores, nScores, label.ties) : argmax(out, 0, out.length, label.ties);
}

function argmax(values: Float64Array, start: number, n: number, ties: 'first' | 'last'): number {
  let best = 0;
  for (let k = 1; k < n; k++) {
    const value = values[start + k];
    if (value > values[start + best] || (ties === 'last' && value === values[start + best])) best = k;
  }
  return best;
}
