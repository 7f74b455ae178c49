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

/** What the parts inside a Root draw, and what they may do. */
export interface DrawnFactors {
  readonly narrative: Narrative;
  readonly columns: readonly FactorColumn[];
  /** The factors in sight, in order. */
  readonly rows: readonly Reason[];
  readonly total: number;
  readonly bars: ReadonlyMap<string, ReasonBar>;
  readonly hatch: string;
  readonly state: FactorTableState;
  readonly interactive: boolean;
  /** Features whose detail is open. */
  readonly open: readonly string[];
  readonly cell: ((column: FactorColumn, factor: Reason) => ReactNode) | undefined;
  /** What makes the table one tab stop. */
  readonly grid: object;
  stop(row: number, column: number): object;
  toggle(feature: string): void;
  sortBy(column: FactorColumn, event: SyntheticEvent): void;
  find(text: string, event: SyntheticEvent): void;
}

export const FactorsContext = createContext<DrawnFactors | null>(null);

export function useFactors(name: string): DrawnFactors {
  const drawn = useContext(FactorsContext);
  if (!drawn) throw new CandorError('root-missing', `${name} stands alone: put it into FactorTable.Root`);
  return drawn;
}

/** One factor in its row. */
export interface DrawnFactor {
  readonly factor: Reason;
  /** 1-based; the headers are row 0. */
  readonly row: number;
  readonly state: FactorRowState;
}

export const FactorContext = createContext<DrawnFactor | null>(null);

export function useFactor(name: string): DrawnFactor {
  const drawn = useContext(FactorContext);
  if (!drawn) throw new CandorError('root-missing', `${name} stands alone: put it into FactorTable.Row`);
  return drawn;
}
