import { axisBehindRows } from './columns.js';
import type { Part, TreeEnsemble } from '../lowered.js';
import { refuse, type Call } from './operator.js';
import { asScores, linked } from './scores.js';
import type { ScoresValue, Value } from './value.js';

export const sigmoid = ({ inputs, context }: Call): ScoresValue => linked(asScores(inputs[0], context), 'logistic', context);

export function softmax({ attributes, inputs, context }: Call): ScoresValue {
  const value = asScores(inputs[0], context);
  const version = context.opsets.get('ai.onnx') ?? 1;
  const axis = axisBehindRows(attributes.int('axis', version < 13 ? 1 : -1), value.dims.length, attributes);
  if (value.dims.length !== 1 || axis !== 0) refuse('it does not run over the columns of a matrix');
  return linked(value, 'softmax', context);
}

export function normalizer({ attributes, inputs }: Call): Value {
  return shares(inputs[0], attributes.text('norm', 'MAX'));
}

export function lpNormalization({ attributes, inputs }: Call): Value {
  const [value] = inputs;
  const nDims = value?.kind === 'scores' ? value.dims.length : 1;
  if (axisBehindRows(attributes.int('axis', -1), nDims, attributes) !== nDims - 1) refuse('it does not run over the columns of a matrix');
  return shares(value, `L${attributes.int('p', 2)}`);
}

/** Each output's share of their sum. */
export function shares(value: Value | undefined, norm = 'L1'): Value {
  if (value === undefined) refuse('its input is left out');
  if (value.kind === 'opaque') refuse(value.reason);
  if (value.kind !== 'scores') refuse('it divides features by a norm that mixes them');
  if (norm !== 'L1') refuse(`it divides scores by their ${norm} norm`);
  const whole = value.picks.length === (value.complement === undefined ? value.parts[0].nScores : 2) && value.picks.every((pick, k) => pick === k);
  const [part] = value.parts;
  if (!whole || value.parts.length !== 1 || part.weight !== 1) refuse('it divides a mixture by its norm');
  if (value.complement === 1 && (part.link === 'logistic' || staysWithin(part, 0, 1))) return value;
  if (value.complement === undefined && part.link === 'softmax') return value;
  if (value.complement === undefined && part.link === 'logistic') return { ...value, parts: [{ ...part, link: 'logisticShare' }] };
  if (value.complement === undefined && isPositive(part)) return { ...value, parts: [{ ...part, link: 'share' }] };
  refuse('its scores may be negative');
}

/** Whether no tree takes anything from a score. */
function isPositive({ link, base, linear, ensembles }: Part): boolean {
  return link === 'identity' && linear.length === 0 && base.every((x) => x >= 0) && ensembles.every(({ scale, leafWeight }) => scale > 0 && leafWeight.every((weight) => weight >= 0));
}

/** Whether a sum of trees lies between two bounds for every row, give or take float32 rounding. */
function staysWithin({ link, base, linear, ensembles }: Part, low: number, high: number): boolean {
  if (link !== 'identity' || linear.length > 0) return false;
  let least = base[0];
  let most = base[0];
  for (const ensemble of ensembles) {
    const [from, to] = bounds(ensemble);
    least += ensemble.scale * from;
    most += ensemble.scale * to;
  }
  return least >= low - 1e-5 && most <= high + 1e-5;
}

function bounds({ roots, column, leafStart, leafWeight }: TreeEnsemble): [number, number] {
  let least = 0;
  let most = 0;
  for (let t = 0; t < roots.length; t++) {
    const end = roots[t + 1] ?? column.length;
    let low = Infinity;
    let high = -Infinity;
    for (let node = roots[t]; node < end; node++) {
      if (column[node] >= 0) continue;
      let value = 0;
      for (let e = leafStart[node]; e < leafStart[node + 1]; e++) value += leafWeight[e];
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    least += low;
    most += high;
  }
  return [least, most];
}

