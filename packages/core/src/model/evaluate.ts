import { applyLink } from './applyLink.js';
import { SplitMode, type LoweredModel, type Part, type TreeEnsemble } from './lowered.js';
import { prepare } from './prepare.js';

/**
 * The score of every part before its link, as double sums of the file's own numbers.
 *
 * @param row - Encoded row, shape [nFeatures].
 * @returns One array per part, shape [nScores].
 */
export function scoreParts(lowered: LoweredModel, row: ArrayLike<number>): Float64Array[] {
  const columns = new Float64Array(lowered.columns.length);
  prepare(lowered, row, columns);
  return lowered.parts.map((part) => scorePart(part, columns));
}

/** One part's score from prepared columns, shape [nScores]. */
export function scorePart(part: Part, columns: Float64Array): Float64Array {
  const scores = Float64Array.from(part.base);
  for (const { column, weights } of part.linear) {
    for (let k = 0; k < scores.length; k++) if (weights[k] !== 0) scores[k] += weights[k] * columns[column];
  }
  for (const ensemble of part.ensembles) {
    const sums = new Float64Array(part.nScores);
    for (const root of ensemble.roots) {
      const leaf = findLeaf(ensemble, root, columns);
      for (let e = ensemble.leafStart[leaf]; e < ensemble.leafStart[leaf + 1]; e++) sums[ensemble.leafScore[e]] += ensemble.leafWeight[e];
    }
    for (let k = 0; k < scores.length; k++) scores[k] += ensemble.scale * sums[k];
  }
  return scores;
}

/** Margins of every part and the output they make; what explanations add up to. */
export function evaluate(lowered: LoweredModel, row: ArrayLike<number>): { margins: Float64Array[]; output: Float64Array } {
  const margins = scoreParts(lowered, row);
  return { margins, output: joinParts(lowered, margins) };
}

/** Σ weight × link(score), shape [nOutputs]. */
export function joinParts(lowered: LoweredModel, margins: readonly Float64Array[]): Float64Array {
  const output = new Float64Array(lowered.nOutputs);
  lowered.parts.forEach(({ weight, link }, p) => {
    const scores = margins[p].slice();
    applyLink(link, scores);
    for (let k = 0; k < output.length; k++) output[k] += weight * scores[k];
  });
  return output;
}

/** The leaf a row of prepared columns falls into. */
export function findLeaf(ensemble: TreeEnsemble, root: number, columns: Float64Array): number {
  let node = root;
  while (ensemble.column[node] >= 0) {
    const x = columns[ensemble.column[node]];
    node = goesYes(ensemble, node, x) ? ensemble.yes[node] : ensemble.no[node];
  }
  return node;
}

/** Whether a split sends `x` to its yes branch. */
export function goesYes(ensemble: TreeEnsemble, node: number, x: number): boolean {
  if (x !== x) return ensemble.missingYes[node] === 1 || ensemble.mode[node] === SplitMode.NEQ;
  // Float trees compare floats, whatever tensor the column came from.
  const value = ensemble.double ? x : Math.fround(x);
  const threshold = ensemble.threshold[node];
  switch (ensemble.mode[node]) {
    case SplitMode.LEQ: return value <= threshold;
    case SplitMode.LT: return value < threshold;
    case SplitMode.GTE: return value >= threshold;
    case SplitMode.GT: return value > threshold;
    case SplitMode.EQ: return value === threshold;
    case SplitMode.NEQ: return value !== threshold;
    default: return ensemble.members.get(node)!.includes(value);
  }
}
