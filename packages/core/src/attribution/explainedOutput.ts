import { CandorError } from '../errors.js';
import type { Scale } from '../explanation/explanation.js';
import type { Link, LoweredModel, Part } from '../model/lowered.js';
import type { ModelOutput } from '../model/model.js';
import { applyLink } from '../model/applyLink.js';
import { evaluateScore, type Score, sumScores } from './score.js';

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
export function explainedOutput(lowered: LoweredModel, kind: ModelOutput['kind'], scale: Scale, output: number, players: Int32Array): ExplainedOutput {
  const { parts, complement, nOutputs } = lowered;
  const width = complement ? 2 : nOutputs;
  if (!Number.isInteger(output) || output < 0 || output >= width) {
    throw new CandorError('unknown-output', `output ${output} was asked for; the model has outputs 0 to ${width - 1}`);
  }
  const scales = scalesOf(lowered, kind);
  if (!scales.includes(scale)) {
    throw new CandorError('scale-not-applicable', `the model has no ${scale} scale (${reason(scale, kind, parts)}); ask for ${scales.join(' or ')}`);
  }
  const k = complement ? 0 : output;
  const first = complement && output === 0;
  const sign = first ? -1 : 1;
  const sum = (terms: readonly Part[], factor: number, score = k) =>
    sumScores(terms.map((part) => ({ part, k: score, factor: factor * (scale === 'margin' && terms.length === 1 && part.link !== 'identity' ? 1 : part.weight) })), players);

  if (scale === 'margin') return { additive: sum(parts, sign), links: [] };
  if (kind === 'logit') {
    const scores = complement ? [sum(parts, sign)] : Array.from({ length: nOutputs }, (_, i) => sum(parts, 1, i));
    return { additive: sumScores([], players), links: [{ factor: 1, link: scores.length === 1 ? 'logistic' : 'softmax', scores, pick: complement ? 0 : k }] };
  }
  const additive = sum(parts.filter(({ link }) => link === 'identity'), sign);
  return {
    additive: first ? { ...additive, base: 1 + additive.base } : additive,
    links: parts.flatMap((part) => part.link === 'identity' ? [] : [linked(part, part.link, sign, k, players)]),
  };
}

/** The value of the output for one prepared row, summed in doubles. */
export function evaluateOutput({ additive, links }: ExplainedOutput, columns: Float64Array): number {
  let sum = evaluateScore(additive, columns);
  for (const { factor, link, scores, pick } of links) {
    const values = Float64Array.from(scores, (score) => evaluateScore(score, columns));
    applyLink(link, values);
    sum += factor * values[pick];
  }
  return sum;
}

function linked(part: Part, link: Exclude<Link, 'identity'>, sign: number, k: number, players: Int32Array): LinkedScores {
  const together = link === 'softmax' || link === 'softmaxZero';
  const wanted = together ? Array.from({ length: part.nScores }, (_, i) => i) : [k];
  const scores = wanted.map((i) => sumScores([{ part, k: i, factor: 1 }], players));
  return { factor: sign * part.weight, link, scores, pick: together ? k : 0 };
}

/** The scales a model has: its own, and the margin where the graph holds one. */
function scalesOf({ parts }: LoweredModel, kind: ModelOutput['kind']): Scale[] {
  if (kind === 'logit') return ['margin', 'probability'];
  return parts.length === 1 && parts[0].link !== 'identity' ? [kind, 'margin'] : [kind];
}

function reason(scale: Scale, kind: ModelOutput['kind'], parts: readonly Part[]): string {
  if (scale === 'value') return 'its outputs are classes';
  if (scale === 'probability') return 'its output is an amount';
  return parts.length > 1 ? 'it averages several models' : `it adds up to a ${kind} directly, with no link in between`;
}
