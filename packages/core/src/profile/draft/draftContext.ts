import { sortedBy } from '../../numeric/sorted.js';
import type { ColumnDescription } from './describeColumn.js';

const MOST_CONTEXTS = 30;

/** Columns that are neither inputs nor the outcome, by what they may be for. */
export interface ContextCandidates {
  /** Where a case comes from; the likeliest first. */
  readonly segments: readonly ColumnDescription[];
  /** When. */
  readonly periods: readonly ColumnDescription[];
  /** Whose: values that repeat, though there are many. */
  readonly units: readonly ColumnDescription[];
}

/** Sorts further columns by what their cells look like: few texts are places, dates are periods, many repeated values are units. */
export function contextCandidates(columns: readonly ColumnDescription[]): ContextCandidates {
  const isFew = ({ kind, values, isWhole }: ColumnDescription) => values.length >= 2 && values.length <= MOST_CONTEXTS && (kind === 'text' || isWhole);
  const isUnit = ({ kind, values, rows, isWhole }: ColumnDescription) => values.length > MOST_CONTEXTS && values.length < rows && (kind === 'text' || isWhole);
  return {
    segments: sortedBy(columns.filter(isFew), (a, b) => placeLike(b) - placeLike(a)),
    periods: columns.filter(({ kind }) => kind === 'period'),
    units: columns.filter(isUnit),
  };
}

const PLACES = /(region|country|state|county|city|area|district|territory|location|site|plant|store|branch|clinic|hospital|ward|department|market|segment|line|channel|business)/i;

const placeLike = ({ name, kind }: ColumnDescription) => (PLACES.test(name) ? 2 : 0) + (kind === 'text' ? 1 : 0);
