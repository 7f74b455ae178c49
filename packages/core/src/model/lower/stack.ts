import type { Part } from '../lowered.js';
import type { LowerContext } from './context.js';
import { refuse } from './operator.js';
import { joined, mapScores, partOf, range, simplified, spread } from './scores.js';
import type { ScoresValue } from './value.js';

/** Scores of several tensors as one: [1 - p] beside [p], several regressors, one classifier a class. */
export function stacked(values: readonly ScoresValue[], context: LowerContext): ScoresValue {
  const spreads = values.map((value) => spread(value, context));
  const width = spreads.reduce((sum, { picks }) => sum + picks.length, 0);
  let at = 0;
  const parts = spreads.flatMap((value) => {
    const from = at;
    at += value.picks.length;
    return value.parts.map((part) => placed(part, from, width, context));
  });
  return simplified({ kind: 'scores', type: values[0].type, dims: [width], parts: merged(joined(parts, context), context), picks: range(width) }, context);
}

/**
 * A part among `width` scores, its own from `from` on. Under the logistic the others would be 1/2, so only
 * parts that fill one another up can stand together: `merged` checks that.
 */
function placed(part: Part, from: number, width: number, context: LowerContext): PlacedPart {
  return { ...mapScores(part, width, (k, weight, push) => push(from + k, weight), context), from, own: part.nScores };
}

interface PlacedPart extends Part {
  readonly from?: number;
  readonly own?: number;
}

/** Logistic parts of equal weight that together fill every score, as one part. */
function merged(parts: readonly PlacedPart[], context: LowerContext): Part[] {
  const plain = parts.filter(({ link }) => link === 'identity');
  const others = parts.filter(({ link }) => link !== 'identity');
  if (others.length === 0) return plain;
  const [{ link, weight, nScores, double }] = others;
  const alike = others.every((part) => part.link === link && part.weight === weight && part.double === double) && (link === 'logistic' || link === 'probit');
  const filled = new Uint8Array(nScores);
  for (const { from = 0, own = 0 } of others) for (let k = from; k < from + own; k++) filled[k] += 1;
  if (!alike || filled.some((count) => count !== 1)) refuse('it joins outputs of different links');
  const base = new Float64Array(nScores);
  for (const part of others) part.base.forEach((value, k) => (base[k] += value));
  context.allowance.bytes(8 * nScores);
  const one = partOf({ nScores, link, weight, base, linear: others.flatMap(({ linear }) => linear), ensembles: others.flatMap(({ ensembles }) => ensembles), ...(double && { double }) });
  const idle = plain.every((part) => part.linear.length === 0 && part.ensembles.length === 0 && part.base.every((value) => value === 0));
  return idle ? [one] : [one, ...plain];
}
