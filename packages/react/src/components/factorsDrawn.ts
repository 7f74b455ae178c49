'use client';
import type { ReasonBar } from '@candor/charts';
import { CandorError, type Narrative, type Reason } from '@candor/core';
import { createContext, useContext, type ReactNode, type SyntheticEvent } from 'react';

/** `points` and `error` are for analysts: the attribution and half of its 95% range. */
export type FactorColumn = 'label' | 'value' | 'pull' | 'points' | 'error';

export interface FactorSort {
  column: FactorColumn;
  descending: boolean;
}

export interface FactorTableState {
  sort: FactorSort;
  filter: string;
}

export interface FactorRowState {
  open: boolean;
  direction: Reason['direction'];
  strength: Reason['strength'];
  rank: number | null;
}

/** What every cell draws with, whatever is sorted, found or focused: apart, so that two hundred rows are not drawn anew at each key. */
export interface DrawnCells {
  readonly axis: Narrative['axis'];
  readonly columns: readonly FactorColumn[];
  readonly bars: ReadonlyMap<string, ReasonBar>;
  readonly hatch: string;
  readonly interactive: boolean;
  readonly cell: ((column: FactorColumn, factor: Reason) => ReactNode) | undefined;
  toggle(feature: string): void;
}

/** Rows are laid out one by one, so that those out of sight cost nothing; what is no table to the browser says itself what it is. */
export const roles = {
  grid: { role: 'grid' },
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  gridcell: { role: 'gridcell' },
  cell: { role: 'cell' },
} as const;

/** What the parts inside a Root draw, and what they may do. */
export interface DrawnFactors {
  readonly columns: readonly FactorColumn[];
  /** The factors in sight, in order. */
  readonly rows: readonly Reason[];
  readonly total: number;
  readonly state: FactorTableState;
  readonly interactive: boolean;
  /** Features whose detail is open. */
  readonly open: readonly string[];
  /** What makes the table one tab stop, and where that is. */
  readonly grid: object;
  readonly active: readonly [row: number, column: number];
  sortBy(column: FactorColumn, event: SyntheticEvent): void;
  find(text: string, event: SyntheticEvent): void;
}

export const FactorsContext = createContext<DrawnFactors | null>(null);
export const CellsContext = createContext<DrawnCells | null>(null);

export function useFactors(name: string): DrawnFactors {
  const drawn = useContext(FactorsContext);
  if (!drawn) throw new CandorError('root-missing', `${name} stands alone: put it into FactorTable.Root`);
  return drawn;
}

export function useCells(name: string): DrawnCells {
  const drawn = useContext(CellsContext);
  if (!drawn) throw new CandorError('root-missing', `${name} stands alone: put it into FactorTable.Root`);
  return drawn;
}

/** One factor in its row. */
export interface DrawnFactor {
  readonly factor: Reason;
  /** 1-based; the headers are row 0. */
  readonly row: number;
  readonly state: FactorRowState;
  /** The column of the table's tab stop, where that is in this row. */
  readonly stop: number | null;
}

export const FactorContext = createContext<DrawnFactor | null>(null);

export function useFactor(name: string): DrawnFactor {
  const drawn = useContext(FactorContext);
  if (!drawn) throw new CandorError('root-missing', `${name} stands alone: put it into FactorTable.Row`);
  return drawn;
}
