import { CandorError } from '../errors.js';
import type { Scale } from '../explanation/explanation.js';
import { applyLink, isJoint } from '../model/applyLink.js';
import type { CompiledModel } from '../model/compile.js';
import type { Link, LoweredModel } from '../model/lowered.js';
import type { ModelOutput } from '../model/model.js';
import { type CompiledPart, evaluateScore, type Score, sumScores } from './score.js';
import type { SeenRow } from './seenRow.js';

/** One output on one scale: `additive(x) + Σ factor × link(scores(x))[pick]`. */
export interface ExplainedOutput {
  readonly additive: Score;
  readonly links: readonly LinkedScores[];
}

export interface LinkedScores {
  readonly factor: number;
  readonly link: Exclude<Link, 'identity'>;
  readonly scores: readonly Score[];
  /** Which entry of the link's result counts. */
  readonly pick: number;
}

/**
 * What a question asks for, as a function of prepared columns.
 *
 * The first of two classes is 1 - p on the probability scale and the negated margin on the other.
 * @param kind - What the graph's output is.
 * @param output - Column of the class, or index of the regression output.
 * @throws {@link CandorError} `scale-not-applicable` when the model has nothing on that scale, `unknown-output`.
 */
export function explainedOutput(
  lowered: LoweredModel, compiled: CompiledModel, kind: ModelOutput['kind'], scale: Scale, output: number, players: Int32Array,
): ExplainedOutput {
  const { complement, nOutputs } = lowered;
  const parts = lowered.parts.map((part, p) => ({ part, ensembles: compiled.ensembles[p] }));
  const width = complement ? 2 : nOutputs;
  if (!Number.isInteger(output) || output < 0 || output >= width) {
    throw new CandorError('unknown-output', `output ${output} was asked for; the model has outputs 0 to ${width - 1}`);
  }
  const scales = scalesOf(lowered, kind);
  if (!scales.includes(scale)) {
    throw new CandorError('scale-not-applicable', `the model has no ${scale} scale (${reason(scale, kind, lowered)}); ask for ${scales.join(' or ')}`);
  }
  const k = complement ? 0 : output;
  const first = complement && output === 0;
  const sign = first ? -1 : 1;

  if (kind === 'logit') {
    const logit = (score: number, factor: number): Score => sumScores(parts.map((of) => ({ of, k: score, factor: factor * of.part.weight })), players);
    if (scale === 'margin') return { additive: logit(k, sign), links: [] };
    const scores = complement ? [logit(0, sign)] : Array.from({ length: nOutputs }, (_, i) => logit(i, 1));
    return { additive: sumScores([], players), links: [{ factor: 1, link: complement ? 'logistic' : 'softmax', scores, pick: k }] };
  }
  if (scale === 'margin') return { additive: sumScores([{ of: parts[0], k, factor: sign }], players), links: [] };
  const plain = parts.filter(({ part }) => part.link === 'identity').map((of) => ({ of, k, factor: sign * of.part.weight }));
  const additive = sumScores(plain, players);
  return {
    additive: first ? { ...additive, base: 1 + additive.base } : additive,
    links: parts.flatMap((of) => of.part.link === 'identity' ? [] : [linked(of, of.part.link, sign, k, players)]),
  };
}

/** The value of the output for one row, summed in doubles. */
export function evaluateOutput({ additive, links }: ExplainedOutput, row: SeenRow): number {
  let sum = evaluateScore(additive, row);
  for (const { factor, link, scores, pick } of links) {
    const values = Float64Array.from(scores, (score) => evaluateScore(score, row));
    applyLink(link, values);
    sum += factor * values[pick];
  }
  return sum;
}

function linked(of: CompiledPart, link: Exclude<Link, 'identity'>, sign: number, k: number, players: Int32Array): LinkedScores {
  const together = isJoint(link);
  const wanted = together ? Array.from({ length: of.part.nScores }, (_, i) => i) : [k];
  const scores = wanted.map((i) => sumScores([{ of, k: i, factor: 1 }], players));
  return { factor: sign * of.part.weight, link, scores, pick: together ? k : 0 };
}

/** The scales a model has: its own, and the margin where the graph holds one. */
function scalesOf({ parts }: LoweredModel, kind: ModelOutput['kind']): Scale[] {
  if (kind === 'logit') return ['margin', 'probability'];
  return parts.length === 1 && parts[0].link !== 'identity' ? [kind, 'margin'] : [kind];
}

function reason(scale: Scale, kind: ModelOutput['kind'], { parts }: LoweredModel): string {
  if (scale === 'value') return 'its outputs are classes';
  if (scale === 'probability') return 'its output is an amount';
  return parts.length > 1 ? 'it averages several models' : `it adds up to a ${kind} directly, with no link in between`;
}
