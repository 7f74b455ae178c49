import { largestColumn } from './bins.js';
import { axisBehindRows } from './columns.js';
import { refuse, type Call } from './operator.js';
import type { ColumnsValue, LabelsValue, MapsValue } from './value.js';

export function argMax(call: Call): LabelsValue | ColumnsValue {
  const { attributes, inputs } = call;
  const [scores] = inputs;
  if (scores?.kind === 'opaque') refuse(scores.reason);
  if (scores?.kind !== 'scores' && scores?.kind !== 'columns') refuse('it compares something else than scores');
  if (scores.dims.length !== 1 || axisBehindRows(attributes.int('axis', 0), 1, attributes) !== 0) refuse('it does not run over the columns of a matrix');
  const keep = attributes.int('keepdims', 1) !== 0;
  const ties = attributes.int('select_last_index', 0) !== 0 ? ('last' as const) : ('first' as const);
  if (scores.kind === 'columns') return { kind: 'columns', type: 'int64', dims: keep ? [1] : [], columns: [largestColumn(call, scores, ties)] };
  return { kind: 'labels', type: 'int64', dims: keep ? [1] : [], classes: scores.picks.map((_, k) => String(k)), scores, rule: { rule: 'argmax', of: 'outputs', ties } };
}

export function zipMap({ attributes, inputs }: Call): MapsValue {
  const [scores] = inputs;
  const texts = attributes.texts('classlabels_strings');
  const numbers = attributes.ints('classlabels_int64s');
  const classes = texts?.length ? texts : Array.from(attributes.required(numbers, 'classlabels_int64s'), String);
  if (scores?.kind === 'opaque') refuse(scores.reason);
  if (scores?.kind !== 'scores') refuse('it zips something else than scores');
  if (classes.length !== scores.picks.length) attributes.fail('classlabels', `names ${classes.length} classes for ${scores.picks.length} columns.`);
  return { kind: 'maps', scores, classes };
}
