import type { Step } from '../lowered.js';
import type { Attributes } from '../onnx/attributes.js';
import type { ElementType } from '../onnx/graph.js';
import type { LowerContext } from './context.js';
import { refuse, type Call } from './operator.js';
import type { ColumnsValue, SymbolicColumn, Value } from './value.js';

/** The input as columns, or a refusal that says what it is instead. */
export function columnsOf(value: Value | undefined): ColumnsValue {
  if (value?.kind === 'columns') return value;
  if (value === undefined) refuse('its input is left out');
  if (value.kind === 'opaque') refuse(value.reason);
  refuse(`it works on ${nouns[value.kind]}, not on prepared features`);
}

const nouns = { scores: 'scores', layers: 'stacked scores', labels: 'labels', constant: 'a constant', maps: 'a ZipMap' } as const;

/** Number of columns along the last axis, and how often that axis repeats. */
export function lastAxis(value: ColumnsValue): { width: number; repeats: number } {
  const width = value.dims.at(-1) ?? 1;
  return { width, repeats: width === 0 ? 0 : value.columns.length / width };
}

/** The same tensor with a step on every column; `stepOf` sees the place along the last axis. */
export function mapColumns(context: LowerContext, value: ColumnsValue, type: ElementType, stepsOf: (place: number) => readonly Step[]): ColumnsValue {
  const { width } = lastAxis(value);
  const columns = value.columns.map((column, i) => extendAll(context, column, stepsOf(i % width)));
  return { ...value, type, columns };
}

export function extendAll(context: LowerContext, column: SymbolicColumn, steps: readonly Step[]): SymbolicColumn {
  let extended = column;
  for (const step of steps) extended = context.extend(extended, step);
  return extended;
}

/** The rounding after an operation whose result is a tensor of this type. */
export function roundTo(type: ElementType): readonly Step[] {
  return type === 'float' ? [{ op: 'round32' }] : [];
}

/** A list attribute with one number for each of `width` columns, or one for all. */
export function perColumn(attributes: Attributes, name: string, list: Float64Array, width: number): (place: number) => number {
  if (list.length !== 1 && list.length !== width) attributes.fail(name, `holds ${list.length} numbers for ${width} columns.`);
  return (place) => (list.length === 1 ? list[0] : list[place]);
}

export const isNumeric = (type: ElementType): boolean => type !== 'string' && type !== 'undefined';

/** An axis as a place in `dims`; the rows themselves are refused. */
export function axisBehindRows(axis: number, nDims: number, attributes: Call['attributes']): number {
  const positive = axis < 0 ? axis + nDims + 1 : axis;
  if (!(positive >= 0 && positive <= nDims)) attributes.fail('axis', `${axis} lies outside ${nDims + 1} dimensions.`);
  if (positive === 0) refuse('it works across rows');
  return positive - 1;
}
