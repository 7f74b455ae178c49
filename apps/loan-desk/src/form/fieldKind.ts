import type { ExplainerInfo, Feature } from '@candor/core';
import type { Desk } from '../desk/desk.js';
import type { Case } from '../desk/loadDesk.js';

/** How a column is edited: `fixed` ones are the host's own and change nothing. */
export type FieldKind =
  | { control: 'number' }
  | { control: 'choice'; options: readonly string[] }
  | { control: 'text'; options: readonly string[] }
  | { control: 'fixed' };

const LONGEST_LIST = 40;

/**
 * The control for a column: a model input as its type asks, a column that makes the context as a text, any other fixed.
 *
 * Without a readable model the desk's own formats and words decide, so that the form can still be worked in.
 */
export function fieldKind(column: string, desk: Desk, cases: readonly Case[], info: ExplainerInfo | undefined): FieldKind {
  const worded = Object.keys(desk.values[column] ?? {});
  const feature = info?.model.features.find((one) => one.name === column);
  if (feature !== undefined) return featureKind(feature, worded);
  if (info?.about?.context.segments.includes(column)) return { control: 'text', options: seen(column, cases) };
  if (info !== undefined) return { control: 'fixed' };
  const style = desk.formats[column]?.style;
  if (style !== undefined && style !== 'date' && style !== 'text') return { control: 'number' };
  return worded.length > 0 ? { control: 'choice', options: worded } : { control: 'fixed' };
}

function featureKind(feature: Feature, worded: string[]): FieldKind {
  if (feature.type !== 'text') return worded.length > 0 ? { control: 'choice', options: worded } : { control: 'number' };
  const options = [...new Set([...worded, ...(feature.categories ?? [])])];
  return options.length > 0 && options.length <= LONGEST_LIST ? { control: 'choice', options } : { control: 'text', options };
}

const seen = (column: string, cases: readonly Case[]) => [...new Set(cases.map((one) => one.cells[column] ?? ''))].filter((cell) => cell !== '').toSorted();
