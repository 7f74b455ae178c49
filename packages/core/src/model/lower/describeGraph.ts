import { fail } from '../codes.js';
import type { ModelOutput, ReadModelOptions } from '../model.js';
import { listed, type GraphOutput } from './readOutputs.js';

/** What the outputs of a graph that did not fold seem to be, by their types and the class names that came past. */
export function describeGraph(outputs: readonly GraphOutput[], options: ReadModelOptions): ModelOutput {
  const isFloat = ({ info }: GraphOutput) => info.kind === 'tensor' && (info.type === 'float' || info.type === 'double');
  const scored = outputs.filter((output) => isFloat(output) || output.info.kind === 'sequence');
  const score = scored[0] ?? outputs[0];
  const label = outputs.find((output) => output !== score && output.info.kind === 'tensor' && ['string', 'int64', 'int32'].includes(output.info.type))
    ?? (scored.length === 0 && score.info.type === 'string' ? score : undefined);
  const named = outputs.map(({ value }) => classesOf(value)).find((classes) => classes !== undefined);
  const width = score.info.shape?.at(-1) ?? null;
  const declared = options.outputKind === 'probability' || options.outputKind === 'logit';
  if (label === undefined && named === undefined && !declared) {
    return { task: 'regression', score: score.info.name, kind: 'value' };
  }
  if (named && options.classes && (named.length !== options.classes.length || named.some((name) => !options.classes!.includes(name)))) {
    fail('classes-mismatch', `The graph names the classes ${listed(named)}; ${listed(options.classes)} were given. Leave the names out.`);
  }
  const nClasses = Math.max(2, width ?? 2);
  const classes = named ?? options.classes ?? Array.from({ length: nClasses }, (_, k) => String(k));
  if (width !== null && score.info.shape!.length === 2 && classes.length !== nClasses) {
    fail('classes-mismatch', `${classes.length} class names (${listed(classes)}) stand for ${nClasses} classes; give as many names as the graph has classes.`);
  }
  return {
    task: classes.length === 2 ? 'binary' : 'multiclass',
    classes,
    ...(label && { label: label.info.name }),
    score: score.info.name,
    kind: options.outputKind ?? 'probability',
  };
}

function classesOf(value: GraphOutput['value']): readonly string[] | undefined {
  if (value.kind === 'opaque' || value.kind === 'labels' || value.kind === 'scores' || value.kind === 'maps') return value.classes;
  return undefined;
}
