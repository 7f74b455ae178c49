'use client';
import type { QuantileDotsLayout } from '@candor/charts';
import { CandorError, type Narrative, type Sentence } from '@candor/core';
import { createContext, useContext, type SyntheticEvent } from 'react';
import type { PartProps } from '../parts/partProps.js';

export interface DotplotState {
  /** The table is open. */
  table: boolean;
  /** What the dots are compared with; `null` without any. */
  cutoff: number | null;
}

export type DotplotPartProps = PartProps<DotplotState>;

/** What the parts inside a Root draw. */
export interface Drawn {
  readonly narrative: Narrative;
  readonly amounts: NonNullable<Narrative['dots']>;
  readonly layout: QuantileDotsLayout;
  /** Accessible name of the drawing. */
  readonly name: string;
  /** How many lie on which side; `null` without anything to compare with. */
  readonly count: Sentence | null;
  readonly state: DotplotState;
  moveTo(amount: number, reason: 'slider' | 'field', event: SyntheticEvent): void;
  toggleTable(): void;
}

export const DrawnContext = createContext<Drawn | null>(null);

/** The drawing around a part of it. */
export function useDrawn(name: string): Drawn {
  const drawn = useContext(DrawnContext);
  if (!drawn) throw new CandorError('root-missing', `${name} stands alone: put it into Dotplot.Root`);
  return drawn;
}
