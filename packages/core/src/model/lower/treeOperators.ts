import type { LabelRule, Link } from '../lowered.js';
import { refuse, type Call, type Operator } from './operator.js';
import { readTrees } from './readTrees.js';
import { linkByName, partOf, scoresOf } from './scores.js';
import type { LabelsValue, ScoresValue, Value } from './value.js';

export const treeEnsembleRegressor: Operator = {
  domain: 'ai.onnx.ml',
  name: 'TreeEnsembleRegressor',
  reads: 'Versions 1 and 3, float and double: SUM and AVERAGE, base values, several targets, every split mode, missing-value tracking.',
  limits: 'MIN and MAX of the trees are not additive.',
  lower(call: Call): ScoresValue {
    const { attributes } = call;
    const nTargets = attributes.required(attributes.int('n_targets'), 'n_targets');
    if (nTargets < 1 || nTargets > 2 ** 16) attributes.fail('n_targets', `is ${nTargets}.`);
    const aggregate = attributes.text('aggregate_function', 'SUM');
    if (aggregate !== 'SUM' && aggregate !== 'AVERAGE') refuse(`it takes the ${aggregate} of its trees, which is not additive`);
    const { forest, nTrees } = readTrees(call, 'target', nTargets);
    const link = postTransform(call);
    // The runtime leaves a lone target as it is, except under PROBIT.
    const applied: Link = nTargets === 1 && link !== 'probit' ? 'identity' : link;
    const base = baseValues(call, nTargets);
    const scaled = { ...forest, scale: aggregate === 'AVERAGE' ? 1 / nTrees : 1 };
    return scoresOf(partOf({ nScores: nTargets, link: applied, base, ensembles: [scaled] }));
  },
};

export const treeEnsembleClassifier: Operator = {
  domain: 'ai.onnx.ml',
  name: 'TreeEnsembleClassifier',
  reads: 'Versions 1 and 3, float and double: two classes by one weight column, or one weight for each class; base values; labels as texts or whole numbers.',
  limits: 'Two classes with weights for both are read with NONE and SOFTMAX only.',
  lower(call: Call): readonly Value[] {
    const classes = classLabels(call);
    const link = postTransform(call);
    const { forest, allPositive, scoreIds } = readTrees(call, 'class', Math.max(classes.length, 1));
    const labelled = (scores: ScoresValue, rule: LabelRule): readonly Value[] => [labelsOf(call, scores, classes, rule), scores];
    if (classes.length === 2 && scoreIds.length <= 1 && scoreIds[0] !== 1) {
      const given = call.attributes.floatsOrTensor('base_values') ?? new Float64Array(0);
      if (given.length > 1) refuse('it scores one of two classes and has a base value for each');
      if (!allPositive && link !== 'logistic') refuse(`its margin for two classes goes through ${call.attributes.text('post_transform', 'NONE')}`);
      // Without a negative weight the runtime takes the sum for a probability, whatever the post transform.
      const part = partOf({ nScores: 1, link: allPositive ? 'identity' : link, base: Float64Array.from(given.length ? given : [0]), ensembles: [forest] });
      return labelled(scoresOf(part, { complement: true, classes }), { rule: 'above', score: 0, threshold: allPositive ? 0.5 : 0 });
    }
    if (classes.length < 3) refuse('it has weights for both of two classes');
    const part = partOf({ nScores: classes.length, link, base: baseValues(call, classes.length), ensembles: [forest] });
    return labelled(scoresOf(part, { classes }), { rule: 'argmax', of: 'scores', ties: 'first' });
  },
};

/** Class names of an ai.onnx.ml classifier, in output order. */
export function classLabels({ attributes }: Call): string[] {
  const texts = attributes.texts('classlabels_strings');
  const numbers = attributes.ints('classlabels_int64s') ?? attributes.ints('classlabels_ints');
  const labels = texts?.length ? texts : Array.from(numbers ?? [], String);
  if (labels.length === 0) attributes.fail('classlabels_strings', 'is missing or empty, and so is classlabels_int64s.');
  if (new Set(labels).size !== labels.length) attributes.fail('classlabels', 'names a class twice.');
  return labels;
}

export function labelsOf({ attributes }: Call, scores: ScoresValue, classes: readonly string[], rule: LabelRule): LabelsValue {
  return { kind: 'labels', type: attributes.has('classlabels_strings') ? 'string' : 'int64', dims: [], classes, scores, rule };
}

export function postTransform({ attributes }: Call): Link {
  const name = attributes.text('post_transform', 'NONE');
  return linkByName[name] ?? attributes.fail('post_transform', `is "${name.slice(0, 32)}", which is none of ${Object.keys(linkByName).join(', ')}.`);
}

/** `base_values`, or zeros. */
function baseValues({ attributes }: Call, width: number): Float64Array {
  const values = attributes.floatsOrTensor('base_values');
  if (values === undefined || values.length === 0) return new Float64Array(width);
  if (values.length !== width) attributes.fail('base_values', `holds ${values.length} numbers for ${width} scores.`);
  return values;
}
