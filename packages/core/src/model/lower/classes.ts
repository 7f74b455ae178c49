import type { LabelRule, Link } from '../lowered.js';
import type { Call } from './operator.js';
import { linkByName } from './scores.js';
import type { LabelsValue, ScoresValue } from './value.js';

/** Class names of an ai.onnx.ml classifier, in output order. */
export function classLabels({ attributes }: Call): string[] {
  const texts = attributes.texts('classlabels_strings');
  const numbers = attributes.ints('classlabels_int64s') ?? attributes.ints('classlabels_ints');
  const labels = texts?.length ? texts : Array.from(numbers ?? [], String);
  if (labels.length === 0) attributes.fail('classlabels_strings', 'is missing or empty, and so are the whole-number labels.');
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
