import { CandorError } from '../errors.js';
import type { Scale } from '../explanation/explanation.js';
import type { Model } from '../model/model.js';

/** Which number of the model an explanation speaks about. */
export interface Target {
  /** Column of the model's outputs. */
  output: number;
  /** The class or output by name; absent for a single amount. */
  name?: string;
}

/** The scale shown unless another is asked for: money as money, classes as probabilities. */
export const defaultScale = (model: Model): Scale => (model.output.kind === 'value' ? 'value' : 'probability');

/**
 * The output that `target` names; without one the second class of two, the predicted class of many, the first amount.
 *
 * @param predicted - Label the model gives this row, for the default among many classes.
 * @throws {@link CandorError} `unknown-target` when the graph has no such class or output.
 */
export function chooseTarget(model: Model, target: string | undefined, predicted: string | undefined): Target {
  const { task, classes, score, names = [score] } = model.output;
  const known = task === 'regression' ? names : classes;
  if (target !== undefined) {
    const byName = known?.indexOf(target) ?? -1;
    if (byName >= 0) return { output: byName, name: target };
    const byIndex = task === 'regression' && /^\d+$/.test(target) ? Number(target) : -1;
    if (byIndex >= 0 && byIndex < (known?.length ?? 1)) return { output: byIndex, name: known?.[byIndex] ?? target };
    throw new CandorError('unknown-target', `the model has no ${task === 'regression' ? 'output' : 'class'} "${target}"; it has ${known?.join(', ') ?? 'none that are named'}`);
  }
  if (task === 'regression') return known && known.length > 1 ? { output: 0, name: known[0]! } : { output: 0 };
  const output = task === 'binary' ? 1 : Math.max(0, classes?.indexOf(predicted ?? '') ?? 0);
  const name = classes?.[output];
  return name === undefined ? { output } : { output, name };
}
