import type { Problem } from '../../errors.js';
import { fail } from '../codes.js';
import type { LabelRule, LoweredModel, Part } from '../lowered.js';
import type { ModelOutput, ReadModelOptions } from '../model.js';
import type { OnnxGraph, ValueInfo } from '../onnx/graph.js';
import type { LowerContext } from './context.js';
import { describeGraph } from './describeGraph.js';
import type { LoweredGraph } from './lowerGraph.js';
import { Refusal, refuse } from './operator.js';
import { additivePart, asScores, simplified, spread } from './scores.js';
import { stacked } from './stack.js';
import type { LabelsValue, ScoresValue, Value } from './value.js';

export interface ReadOutputs {
  readonly output: ModelOutput;
  /** Absent when some output did not fold. */
  readonly lowered?: LoweredModel;
  readonly problems: readonly Problem[];
}

/** One output of the graph. */
export interface GraphOutput {
  readonly info: ValueInfo;
  readonly value: Value;
}

/**
 * What the graph's outputs mean, and the lowered model behind them.
 *
 * @throws {@link CandorError} `onnx-graph-invalid`, `classes-mismatch`.
 */
export function readOutputs(graph: OnnxGraph, { context, values }: LoweredGraph, options: ReadModelOptions): ReadOutputs {
  const outputs = graph.outputs.map((info): GraphOutput => ({ info, value: values.get(info.name) ?? fail('onnx-graph-invalid', `Nothing in the graph makes the output "${info.name}".`) }));
  if (outputs.length === 0) fail('onnx-graph-invalid', 'The graph has no output.');
  let refused: Problem[] = [];
  if (outputs.every(({ value }) => value.kind !== 'opaque')) {
    try {
      return lowerOutputs(outputs, context, options);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused = [{ code: 'outputs-not-lowered', message: `The outputs ${outputs.map(({ info }) => info.name).join(', ')}: ${error.message}.` }];
    }
  }
  const output = describeGraph(outputs, options);
  return { output, problems: [...refused, ...unknownKind(output, options)] };
}

function lowerOutputs(outputs: readonly GraphOutput[], context: LowerContext, options: ReadModelOptions): ReadOutputs {
  const labelled = outputs.find(({ value }) => value.kind === 'labels');
  const label = labelled?.value as LabelsValue | undefined;
  const found = findScores(outputs, label, context);
  const meaning = classify(found, label, options, context);
  const { scores, output } = meaning;
  const complement = scores.complement !== undefined;
  const rule = label && fittingRule(label, found.scores, scores);
  const lowered: LoweredModel = {
    nFeatures: context.features.length,
    columns: context.columns,
    ...(context.guards.length > 0 && { guards: context.guards }),
    parts: scores.parts,
    nOutputs: complement ? 1 : scores.parts[0].nScores,
    complement,
    ...(rule && { label: rule }),
  };
  return { output: { ...output, ...(labelled && { label: labelled.info.name }) }, lowered, problems: meaning.problems };
}

interface FoundScores {
  readonly scores: ScoresValue;
  /** Names of the graph outputs that carry the scores, in column order. */
  readonly names: readonly string[];
  readonly classes?: readonly string[];
}

function findScores(outputs: readonly GraphOutput[], label: LabelsValue | undefined, context: LowerContext): FoundScores {
  const zipped = outputs.find(({ value }) => value.kind === 'maps');
  if (zipped?.value.kind === 'maps') return { scores: zipped.value.scores, names: [zipped.info.name], classes: zipped.value.classes };
  const carried = outputs.filter(({ value }) => value.kind === 'scores' || value.kind === 'columns');
  if (carried.length === 0) {
    if (label) return { scores: label.scores, names: [outputs.find(({ value }) => value === label)!.info.name] };
    refuse('none of them is a score');
  }
  const values = carried.map(({ value }) => asScores(value, context));
  if (values.length === 1) return { scores: values[0], names: [carried[0].info.name] };
  // One output for each class (ZipMap as columns) is the whole again when put back in order.
  const [first] = values;
  const apart = values.every(({ parts, picks }) => picks.length === 1 && parts === first.parts);
  const order = values.map((_, i) => i);
  order.sort((a, b) => values[a].picks[0] - values[b].picks[0]);
  const picks = order.map((i) => values[i].picks[0]);
  const all = first.complement === undefined ? first.parts[0].nScores : 2;
  if (apart && picks.length === all && picks.every((pick, k) => pick === k)) {
    return { scores: { ...first, dims: [all], picks }, names: order.map((i) => carried[i].info.name), ...(first.classes && { classes: first.classes }) };
  }
  if (label) {
    const own = values.findIndex(({ classes }) => classes !== undefined);
    return { scores: values[Math.max(0, own)], names: [carried[Math.max(0, own)].info.name] };
  }
  return { scores: { ...stacked(values, context), amounts: values.every(({ amounts }) => amounts === true) }, names: carried.map(({ info }) => info.name) };
}

interface Meaning {
  readonly scores: ScoresValue;
  readonly output: ModelOutput;
  readonly problems: readonly Problem[];
}

/** Amounts or classes, and the scores in the form that goes with them. */
function classify({ scores: found, names, classes: zipped }: FoundScores, label: LabelsValue | undefined, options: ReadModelOptions, context: LowerContext): Meaning {
  const known = label?.classes ?? zipped ?? found.classes;
  if (known && options.classes && !sameNames(known, options.classes)) {
    fail('classes-mismatch', `The graph names the classes ${listed(known)}; ${listed(options.classes)} were given. Leave the names out.`);
  }
  const scores = settled(found, known?.length === 2, context);
  const width = scores.complement === undefined ? scores.parts[0].nScores : 2;
  const shares = scores.complement !== undefined || scores.parts.every(({ link }) => link === 'softmax' || link === 'logisticShare' || link === 'share');
  const declared = options.outputKind === 'probability' || options.outputKind === 'logit';
  const classifies = known !== undefined || declared || (shares && options.outputKind !== 'value') || (options.classes !== undefined && scores.parts.every(({ link }) => link !== 'identity'));
  const place = { score: names[0], ...(names.length > 1 && { scores: names }) };
  if (!classifies) {
    const output: ModelOutput = { task: 'regression', ...place, kind: 'value', ...(names.length > 1 && { names }) };
    return { scores, output, problems: found.amounts ? [] : unknownKind(output, options) };
  }
  const nClasses = Math.max(2, width);
  const classes = known ?? options.classes ?? Array.from({ length: nClasses }, (_, k) => String(k));
  if (classes.length !== nClasses) fail('classes-mismatch', `${classes.length} class names (${listed(classes)}) stand for ${nClasses} classes; give as many names as the graph has classes.`);
  const kind = options.outputKind === 'logit' && known === undefined ? 'logit' : isProbability(scores) || declared ? 'probability' : 'value';
  const output: ModelOutput = { task: classes.length === 2 ? 'binary' : 'multiclass', classes, ...place, kind };
  const problems = kind === 'value' ? [{ code: 'scores-not-probabilities', message: `The output "${names[0]}" holds scores that are no probabilities; they are explained as they are.` }] : [];
  if (kind === 'logit') return { scores: fromLogit(scores, context), output, problems };
  return { scores: width === 1 ? { ...scores, complement: 1 } : scores, output, problems };
}

/** A whole set of outputs: [1 - p, p] as one score, everything else with a score for each column. */
function settled(scores: ScoresValue, twoClasses: boolean, context: LowerContext): ScoresValue {
  const { complement, picks } = scores;
  const pair = picks.length === 2 && picks[0] === 0 && picks[1] === 1;
  // The sum of float32 vote weights is 1 but for rounding.
  const whole = complement !== undefined && Math.abs(complement - 1) <= 1e-6;
  if (whole && (pair || (twoClasses && picks.length === 1 && picks[0] === 1))) return { ...scores, complement: 1 };
  return simplified(spread(scores, context), context);
}

function fromLogit(scores: ScoresValue, context: LowerContext): ScoresValue {
  const part = additivePart(scores, context, 'a declared logit');
  if (part.nScores === 1) return { ...scores, complement: 1, parts: [{ ...part, link: 'logistic' }] };
  return simplified({ ...scores, parts: [{ ...part, link: 'softmax' }] }, context);
}

function isProbability({ parts }: ScoresValue): boolean {
  return parts.some(({ link, ensembles }) => link !== 'identity' || ensembles.length > 0);
}

/** The label rule, once it is certain that it speaks about the scores that are returned. */
function fittingRule(label: LabelsValue, found: ScoresValue, settledScores: ScoresValue): LabelRule {
  const same = label.scores.parts.length === found.parts.length && label.scores.parts.every((part, p) => samePart(part, found.parts[p]));
  if (!same) refuse('its label comes from other scores than the ones it returns');
  if (label.rule.rule === 'argmax' && label.rule.of === 'scores' && settledScores.complement !== undefined && settledScores.parts[0].nScores === 1) refuse('its label compares scores that became one');
  return label.rule;
}

const samePart = (a: Part, b: Part): boolean => a === b || (a.linear === b.linear && a.ensembles === b.ensembles && a.base === b.base);

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name) => b.includes(name));

function unknownKind({ task, score, label }: ModelOutput, { outputKind }: ReadModelOptions): Problem[] {
  if (task !== 'regression' || label !== undefined || outputKind !== undefined) return [];
  return [{ code: 'output-kind-unknown', message: `Nothing in the graph says whether "${score}" is a probability, a logit or an amount; say so with the output kind. It is explained as an amount.` }];
}

/** The first names of a list, for messages. */
export const listed = (names: readonly string[]): string => names.slice(0, 12).join(', ') + (names.length > 12 ? ', ...' : '');
