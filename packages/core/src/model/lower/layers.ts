import type { LowerContext } from './context.js';
import { refuse, type Call } from './operator.js';
import { asScores } from './scores.js';
import type { LayersValue, Value } from './value.js';

/** Tensors of shape [1, N, ...dims] joined along their first axis, as bagging stacks its estimators. */
export function joinedLayers({ attributes, inputs }: Call): LayersValue {
  const parts = inputs.map((input) => (input?.kind === 'layers' ? input : refuse('it joins stacked scores with others')));
  if (attributes.int('axis') !== 0) refuse('it joins stacked scores along another axis than the first');
  const [first] = parts;
  if (parts.some(({ type, dims }) => type !== first.type || dims.join() !== first.dims.join())) attributes.fail('inputs', 'of different shapes or types cannot be joined.');
  return { ...first, layers: parts.flatMap(({ layers }) => layers) };
}

/** Scores of shape [N, ...] as one layer [1, N, ...dims]. */
export function oneLayer(value: Value | undefined, dims: readonly number[], context: LowerContext): LayersValue {
  if (value?.kind === 'labels') refuse('it stacks labels to count their votes, which is not additive');
  const scores = asScores(value, context);
  return { kind: 'layers', type: scores.type, dims, layers: [{ ...scores, dims }] };
}
