import { Attributes } from '../onnx/attributes.js';
import type { OnnxNode } from '../onnx/graph.js';
import { namesOf } from './constants.js';
import type { LowerContext } from './context.js';
import type { Value } from './value.js';

/**
 * Class names that pass a node which does not fold: a classifier's own, a table of names that a label looks
 * up, or those of its inputs. A graph run elsewhere still calls its classes by name.
 */
export function classesThrough(node: OnnxNode, inputs: readonly (Value | undefined)[], context: LowerContext): readonly string[] | undefined {
  const attributes = new Attributes(node, context.allowance);
  for (const name of ['classlabels_strings', 'classlabels_int64s', 'classlabels_ints']) {
    if (!attributes.has(name)) continue;
    const labels = name === 'classlabels_strings' ? attributes.texts(name) : attributes.ints(name);
    if (labels?.length) return Array.from<string | number, string>(labels, String);
  }
  const looksUp = node.operator === 'ArrayFeatureExtractor' || node.operator === 'Gather';
  if (looksUp && inputs[0]?.kind === 'constant' && inputs[1]?.kind === 'opaque' && inputs[1].winner) return namesOf(inputs[0], context);
  for (const input of inputs) {
    if (input && 'classes' in input && input.classes) return input.classes;
  }
  return undefined;
}
