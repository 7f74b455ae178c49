import type { LabelRule, Link, Part, TreeEnsemble } from '../lowered.js';
import { classLabels, labelsOf, postTransform } from './classes.js';
import type { LowerContext } from './context.js';
import { refuse, type Call } from './operator.js';
import { readTrees, type ReadForest } from './readTrees.js';
import { mapScores, partOf, scoresOf } from './scores.js';
import type { ScoresValue, Value } from './value.js';

export function treeEnsembleRegressor(call: Call): ScoresValue {
  const { attributes } = call;
  const nTargets = attributes.required(attributes.int('n_targets'), 'n_targets');
  if (nTargets < 1 || nTargets > 65_536) attributes.fail('n_targets', `is ${nTargets}.`);
  const aggregate = attributes.text('aggregate_function', 'SUM');
  if (aggregate !== 'SUM' && aggregate !== 'AVERAGE') refuse(`it takes the ${aggregate} of its trees, which is not additive`);
  const { forest, nTrees } = readTrees(call, 'target', nTargets);
  const scaled = { ...forest, scale: aggregate === 'AVERAGE' ? 1 / nTrees : 1 };
  return amounts(scaled, nTargets, postTransform(call), baseValues(call, nTargets), call.context);
}

/** A regressor's output; the runtime leaves a lone target as it is, except under PROBIT. */
export function amounts(forest: TreeEnsemble, nTargets: number, link: Link, base: Float64Array, context: LowerContext): ScoresValue {
  const applied = nTargets === 1 && link !== 'probit' ? 'identity' : link;
  const part = partOf({ nScores: nTargets, link: applied, base, ensembles: [forest] });
  return scoresOf(part, context, { amounts: true });
}

export function treeEnsembleClassifier(call: Call): readonly Value[] {
  const classes = classLabels(call);
  const link = postTransform(call);
  const read = readTrees(call, 'class', Math.max(classes.length, 1));
  const { scores, rule } = classes.length > 2 ? manyClasses(call, classes, link, read) : read.scoreIds.length <= 1 ? oneColumn(call, classes, link, read) : bothColumns(call, classes, link, read);
  return [labelsOf(call, scores, classes, rule), scores];
}

interface Classified {
  readonly scores: ScoresValue;
  readonly rule: LabelRule;
}

/** Two classes, one weight a leaf under class id 0: it belongs to the second label. */
function oneColumn(call: Call, classes: readonly string[], link: Link, { forest, allPositive, scoreIds }: ReadForest): Classified {
  const base = call.attributes.floatsOrTensor('base_values') ?? new Float64Array(0);
  if (classes.length !== 2) refuse('it has a single class');
  if (scoreIds[0] === 1) refuse('it scores the second class under its own id, which the runtime pairs with a first score of zero');
  if (base.length > 2) call.attributes.fail('base_values', `holds ${base.length} numbers for two classes.`);
  if (base.length === 2) refuse('it scores one of two classes and has a base value for each');
  if (link === 'probit') refuse('the runtime leaves one of two classes undefined under PROBIT');
  // Without a negative weight the runtime takes the sum for a probability under every post transform but LOGISTIC.
  if (link !== 'logistic' && !allPositive) refuse('it gives a margin for two classes, not a probability; export it with its post transform');
  const part = partOf({ nScores: 1, link: link === 'logistic' ? link : 'identity', base: Float64Array.from(base.length ? base : [0]), ensembles: [forest] });
  return { scores: scoresOf(part, call.context, { complement: 1, classes }), rule: { rule: 'above', score: 0, threshold: allPositive ? 0.5 : 0 } };
}

/** Two classes with weights for both: the runtime's label looks at the sign of the second score alone. */
function bothColumns(call: Call, classes: readonly string[], link: Link, { forest, countAlways }: ReadForest): Classified {
  const { attributes, context } = call;
  const base = attributes.floatsOrTensor('base_values') ?? new Float64Array(0);
  if (countAlways()[1] === 0) refuse('some of its leaves skip the second class, and the runtime then answers with one column');
  if (base.length > 2) attributes.fail('base_values', `holds ${base.length} numbers for two classes.`);
  const whole = !attributes.has('classlabels_strings');
  if (whole && (classes[0] !== '0' || classes[1] !== '1')) refuse('the runtime labels two classes with weights for both 0 and 1, whatever their names');
  if (base.length === 2 && link === 'probit') refuse('the runtime leaves the opposite of a score undefined under PROBIT');
  const part = partOf({ nScores: 2, link, base: Float64Array.of(base[0] ?? 0, 0), ensembles: [forest] });
  // Given two base values the runtime adds the second to the weights of the first class, and takes the first score for its opposite.
  const opposed = (): Part => mapScores({ ...part, base: Float64Array.of(base[1], 0) }, 2, (k, weight, push) => {
    if (k === 1) return;
    push(0, -weight);
    push(1, weight);
  }, context);
  const scores = scoresOf(base.length === 2 ? opposed() : part, context, { classes });
  return { scores, rule: { rule: 'above', score: scores.complement === undefined ? 1 : 0, threshold: 0 } };
}

function manyClasses(call: Call, classes: readonly string[], link: Link, { forest, allPositive, countAlways }: ReadForest): Classified {
  const given = call.attributes.floatsOrTensor('base_values');
  // A class no leaf spoke about cannot win in the runtime, even when all others are below zero.
  if (!given?.length && !allPositive && countAlways().some((count) => count === 0)) refuse('some of its leaves skip a class while others are negative');
  const part = partOf({ nScores: classes.length, link, base: baseValues(call, classes.length), ensembles: [forest] });
  return { scores: scoresOf(part, call.context, { classes }), rule: { rule: 'argmax', of: 'scores', ties: 'first' } };
}

/** `base_values`, or zeros. */
function baseValues({ attributes }: Call, width: number): Float64Array {
  const values = attributes.floatsOrTensor('base_values');
  if (values === undefined || values.length === 0) return new Float64Array(width);
  if (values.length !== width) attributes.fail('base_values', `holds ${values.length} numbers for ${width} scores.`);
  return values;
}
