import { isJoint } from '../applyLink.js';
import type { LinearTerm, Link, Part, TreeEnsemble } from '../lowered.js';
import type { LowerContext } from './context.js';
import { refuse } from './operator.js';
import type { ColumnsValue, ScoresValue, Value } from './value.js';

/** Post transforms of ai.onnx.ml by name. */
export const linkByName: Readonly<Record<string, Link>> = {
  NONE: 'identity', LOGISTIC: 'logistic', SOFTMAX: 'softmax', SOFTMAX_ZERO: 'softmaxZero', PROBIT: 'probit',
};

export function partOf(fields: Partial<Part> & { nScores: number }): Part {
  return { weight: 1, link: 'identity', base: new Float64Array(fields.nScores), linear: [], ensembles: [], ...fields };
}

/** Scores of one part, one tensor column for each output. */
export function scoresOf(part: Part, context: LowerContext, options: Partial<Omit<ScoresValue, 'kind' | 'parts' | 'picks'>> = {}): ScoresValue {
  const width = options.complement === undefined ? part.nScores : 2;
  return simplified({ kind: 'scores', type: 'float', dims: [width], parts: [part], picks: range(width), ...options }, context);
}

/** Any additive value as scores: columns are scores of weight 1. */
export function asScores(value: Value | undefined, context: LowerContext): ScoresValue {
  if (value === undefined) refuse('its input is left out');
  if (value.kind === 'scores') return value;
  if (value.kind === 'opaque') refuse(value.reason);
  if (value.kind !== 'columns') refuse('it works on something else than features and scores');
  return fromColumns(value, context);
}

function fromColumns({ columns, type, dims }: ColumnsValue, context: LowerContext): ScoresValue {
  if (type !== 'float' && type !== 'double') refuse(`it adds up ${type} values`);
  const width = columns.length;
  context.allowance.bytes(8 * width * width);
  const linear = columns.map((column, k): LinearTerm => {
    const weights = new Float64Array(width);
    weights[k] = 1;
    return { column: context.columnIndex(column), weights };
  });
  return { kind: 'scores', type, dims, parts: [partOf({ nScores: width, linear, ...(type === 'double' && { double: true }) })], picks: range(width) };
}

/** The same outputs with one score for each tensor column: no complement, nothing picked. */
export function spread(value: ScoresValue, context: LowerContext): ScoresValue {
  const width = value.picks.length;
  const { complement } = value;
  const parts = complement === undefined ? value.parts : value.parts.flatMap((part) => withRest(part, context));
  const constant = complement === undefined ? 0 : complement - value.parts.reduce((sum, part) => sum + restOf(part), 0);
  const whole = complement === undefined ? parts[0].nScores : 2;
  const picked = value.picks.length === whole && value.picks.every((pick, k) => pick === k) ? parts : parts.map((part) => pickScores(part, value.picks, context));
  const base = Float64Array.from(value.picks, (pick) => (complement !== undefined && pick === 0 ? constant : 0));
  const { complement: _, ...rest } = value;
  return { ...rest, parts: base.some((x) => x !== 0) ? joined([...picked, partOf({ nScores: width, base })], context) : picked, picks: range(width) };
}

/**
 * [c - w link(s), w link(s)] as two scores. For the identity the first is -s; for the logistic it is the
 * logistic of -s less one, so that c = 1 leaves nothing over.
 */
function withRest(part: Part, context: LowerContext): Part[] {
  if (part.link !== 'identity' && part.link !== 'logistic') refuse(`the rest to 1 after ${part.link} is not a score`);
  return [mapScores(part, 2, (_, weight, push) => {
    push(0, -weight);
    push(1, weight);
  }, context)];
}

/** What `withRest` left out of the first of its two columns. */
const restOf = (part: Part): number => (part.link === 'logistic' ? part.weight : 0);

function pickScores(part: Part, picks: readonly number[], context: LowerContext): Part {
  if (picks.length !== part.nScores && isJoint(part.link)) refuse(`it takes some of the outputs of ${part.link}`);
  return mapScores(part, picks.length, (k, weight, push) => picks.forEach((pick, to) => pick === k && push(to, weight)), context);
}

/** Sends each weight of score k to other scores: `push(to, weight)`. */
export function mapScores(
  part: Part, width: number, send: (k: number, weight: number, push: (to: number, weight: number) => void) => void, context: LowerContext,
): Part {
  const base = new Float64Array(width);
  part.base.forEach((value, k) => send(k, value, (to, weight) => (base[to] += weight)));
  context.allowance.bytes(8 * width * (part.linear.length + 1));
  const linear = part.linear.flatMap(({ column, weights }) => {
    const mapped = new Float64Array(width);
    const read = new Uint8Array(width);
    weights.forEach((value, k) => value !== 0 && send(k, value, (to, weight) => {
      mapped[to] += weight;
      read[to] = 1;
    }));
    return linearTerms(column, mapped, (k) => read[k] === 1, context);
  });
  const ensembles = part.ensembles.map((ensemble) => mapLeaves(ensemble, send, context));
  return { ...part, nScores: width, base, linear, ensembles };
}

/**
 * `weights[k] × column` for the scores that read it: one term, and another for those that read it with a coefficient of 0.
 *
 * Its weights differ in sign, so that two scores of opposite coefficients stay opposite.
 */
export function linearTerms(column: number, weights: Float64Array, reads: (k: number) => boolean, context: LowerContext): LinearTerm[] {
  const idle = weights.map((weight, k) => (weight !== 0 || !reads(k) ? 0 : k % 2 === 0 ? -1 : 1));
  const zero = idle.some((weight) => weight !== 0) ? context.zeroTimes(column) : undefined;
  const terms = weights.some((weight) => weight !== 0) ? [{ column, weights }] : [];
  return zero === undefined ? terms : [...terms, { column: zero, weights: idle }];
}

function mapLeaves(ensemble: TreeEnsemble, send: (k: number, weight: number, push: (to: number, weight: number) => void) => void, context: LowerContext): TreeEnsemble {
  const leafStart = new Int32Array(ensemble.leafStart.length);
  const scores: number[] = [];
  const weights: number[] = [];
  context.allowance.bytes(4 * leafStart.length);
  for (let node = 0; node + 1 < leafStart.length; node++) {
    leafStart[node] = scores.length;
    for (let e = ensemble.leafStart[node]; e < ensemble.leafStart[node + 1]; e++) {
      send(ensemble.leafScore[e], ensemble.leafWeight[e], (to, weight) => {
        context.allowance.bytes(12);
        scores.push(to);
        weights.push(weight);
      });
    }
  }
  leafStart[leafStart.length - 1] = scores.length;
  return { ...ensemble, leafStart, leafScore: Int32Array.from(scores), leafWeight: Float64Array.from(weights) };
}

/** Identity parts as one of weight 1; the others as they are. */
export function joined(parts: readonly Part[], context: LowerContext): Part[] {
  const plain = parts.filter(({ link }) => link === 'identity');
  if (plain.length < 2 && plain.every(({ weight }) => weight === 1)) return [...parts];
  context.allowance.steps(parts.length);
  const nScores = parts[0].nScores;
  const base = new Float64Array(nScores);
  const linear: LinearTerm[] = [];
  const ensembles: TreeEnsemble[] = [];
  for (const part of plain) {
    part.base.forEach((value, k) => (base[k] += part.weight * value));
    for (const { column, weights } of part.linear) linear.push(...linearTerms(column, weights.map((weight) => part.weight * weight), (k) => weights[k] !== 0, context));
    for (const ensemble of part.ensembles) ensembles.push({ ...ensemble, scale: part.weight * ensemble.scale });
  }
  context.allowance.bytes(8 * nScores * (linear.length + 1));
  const double = plain.every((part) => part.double);
  return [partOf({ nScores, base, linear, ensembles, ...(double && { double }) }), ...parts.filter(({ link }) => link !== 'identity')];
}

/** The one additive score behind a value, before any link. */
export function additivePart(value: ScoresValue, context: LowerContext, what: string): Part {
  const parts = joined(spread(value, context).parts, context);
  const [part] = parts;
  if (parts.length !== 1 || part.link !== 'identity') refuse(`${what} follows ${parts.map(({ link }) => link).join(' and ')}, which is not additive`);
  return part;
}

/** Two columns that are one score: [-m, m] under the logistic, or any pair of linear scores under the softmax. */
export function simplified(value: ScoresValue, context: LowerContext): ScoresValue {
  const [part] = value.parts;
  if (value.parts.length > 1 || part.nScores !== 2 || part.weight !== 1 || value.complement !== undefined) return value;
  const { base, linear, ensembles } = part;
  const opposite = base[0] === -base[1] && linear.every(({ weights }) => weights[0] === -weights[1]) && ensembles.every(isOpposite);
  if (part.link === 'logistic' && opposite) return { ...value, complement: 1, parts: [single(part, (weights) => weights[1], context)] };
  if (part.link === 'softmax' && ensembles.length === 0) return { ...value, complement: 1, parts: [{ ...single(part, (weights) => weights[1] - weights[0], context), link: 'logistic' }] };
  return value;
}

/** Whether every leaf gives one number to the second score and its opposite to the first. */
function isOpposite({ leafStart, leafScore, leafWeight }: TreeEnsemble): boolean {
  for (let e = 0; e < leafScore.length; e += 2) if (leafScore[e] !== 0 || leafScore[e + 1] !== 1 || leafWeight[e] !== -leafWeight[e + 1]) return false;
  return leafStart.every((start) => start % 2 === 0);
}

/** A part of two scores as one; of opposite trees the second is kept. */
function single(part: Part, of: (weights: Float64Array) => number, context: LowerContext): Part {
  return {
    ...part, nScores: 1, base: Float64Array.of(of(part.base)),
    linear: part.linear.flatMap(({ column, weights }) => linearTerms(column, Float64Array.of(of(weights)), () => true, context)),
    ensembles: part.ensembles.map((ensemble) => ({
      ...ensemble, leafStart: ensemble.leafStart.map((start) => start / 2), leafScore: new Int32Array(ensemble.leafScore.length / 2), leafWeight: ensemble.leafWeight.filter((_, e) => e % 2 === 1),
    })),
  };
}

export const range = (n: number): number[] => Array.from({ length: n }, (_, k) => k);

/** Scores under a link: the value has to be additive so far. */
export function linked(value: ScoresValue, link: Link, context: LowerContext): ScoresValue {
  const { complement: _, ...rest } = value;
  return simplified({ ...rest, parts: [{ ...additivePart(value, context, link), link }], picks: range(value.picks.length) }, context);
}

