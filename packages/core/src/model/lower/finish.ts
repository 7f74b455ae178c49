import type { Problem } from '../../errors.js';
import { fail } from '../codes.js';
import type { LoweredModel } from '../lowered.js';
import type { ModelOutput, ReadModelOptions } from '../model.js';
import type { OnnxGraph, ValueInfo } from '../onnx/graph.js';
import type { LoweredGraph } from './lowerGraph.js';
import type { ScoresValue, Value } from './value.js';

export interface Finished {
  readonly output: ModelOutput;
  readonly lowered?: LoweredModel;
  readonly problems: readonly Problem[];
}

/** What the graph's outputs mean, and the lowered model behind them when all of it folded. */
export function finish(graph: OnnxGraph, { context, values }: LoweredGraph, options: ReadModelOptions): Finished {
  const outputs = graph.outputs.map((info) => ({ info, value: values.get(info.name) ?? fail('onnx-graph-invalid', `Nothing in the graph makes the output "${info.name}".`) }));
  if (outputs.length === 0) fail('onnx-graph-invalid', 'The graph has no output.');
  const label = outputs.find(({ value }) => value.kind === 'labels');
  const score = outputs.find(({ value }) => value.kind === 'scores' || value.kind === 'maps') ?? label;
  const scores = score && scoresOfValue(score.value);
  const rule = label?.value.kind === 'labels' ? label.value.rule : undefined;
  if (score === undefined || scores === undefined) return unread(outputs, options);
  const classes = label?.value.kind === 'labels' ? label.value.classes : scores.classes;
  const output = describe(score.info.name, label?.info.name, classes, options);
  const lowered: LoweredModel = {
    nFeatures: context.features.length,
    columns: context.columns,
    parts: scores.parts,
    nOutputs: scores.complement ? 1 : scores.parts[0].nScores,
    complement: scores.complement,
    ...(rule && { label: rule }),
  };
  return { output, lowered, problems: [] };
}

function scoresOfValue(value: Value): ScoresValue | undefined {
  if (value.kind === 'scores') return value;
  return value.kind === 'maps' || value.kind === 'labels' ? value.scores : undefined;
}

function describe(score: string, label: string | undefined, classes: readonly string[] | undefined, options: ReadModelOptions): ModelOutput {
  if (classes === undefined) {
    return { task: 'regression', score, kind: options.outputKind ?? 'value' };
  }
  return { task: classes.length === 2 ? 'binary' : 'multiclass', classes, ...(label !== undefined && { label }), score, kind: 'probability' };
}

function unread(outputs: readonly { info: ValueInfo; value: Value }[], options: ReadModelOptions): Finished {
  return { output: { task: 'regression', score: outputs[0].info.name, kind: options.outputKind ?? 'value' }, problems: [] };
}
