'use client';
import type { ReasonBar } from '@candor/charts';
import { CandorError, type ExplainedFeature, type Narrative, type Reason } from '@candor/core';
import { createContext, useContext, type ReactNode, type SyntheticEvent } from 'react';
import type { HeadingLevel } from '../parts/Heading.js';

/** Where a value came from, in the host's words. */
export interface FactorSource {
  /** "Application form". */
  readonly from: string;
  /** RFC 3339, a day or a moment. */
  readonly date?: string | undefined;
}

export interface ReasonsState {
  /** True on a close call: no rank is firm. */
  unordered: boolean;
  /** The reasons beyond the main ones are in sight. */
  more: boolean;
}

/** What the parts inside a Root draw, and what they may do. */
export interface DrawnReasons {
  readonly narrative: Narrative;
  readonly features: readonly ExplainedFeature[] | undefined;
  /** The list as it stands, in order. */
  readonly listed: readonly Reason[];
  /** Further reasons that count and are firm. */
  readonly further: readonly Reason[];
  /** All bars on one scale, by feature. */
  readonly bars: ReadonlyMap<string, ReasonBar>;
  readonly hatch: string;
  readonly headingLevel: HeadingLevel;
  readonly interactive: boolean;
  readonly expanded: readonly string[];
  readonly state: ReasonsState;
  readonly sources: Readonly<Record<string, FactorSource>> | undefined;
  readonly itemExtra: ((reason: Reason) => ReactNode) | undefined;
  readonly onWrong: ((reason: Reason, event: SyntheticEvent) => void) | undefined;
  toggle(feature: string, reason: 'toggle' | 'escape', event: SyntheticEvent): void;
  toggleMore(event: SyntheticEvent): void;
}

export const ReasonsContext = createContext<DrawnReasons | null>(null);

export function useReasons(name: string): DrawnReasons {
  const drawn = useContext(ReasonsContext);
  if (!drawn) throw new CandorError('root-missing', `${name} stands alone: put it into Reasons.Root`);
  return drawn;
}

export interface ReasonItemState {
  open: boolean;
  direction: Reason['direction'];
  strength: Reason['strength'];
  rank: number | null;
}

/** One reason in its list. */
export interface DrawnReason {
  readonly reason: Reason;
  /** Length of the list it stands in. */
  readonly count: number;
  readonly state: ReasonItemState;
  readonly detailId: string;
}

export const ReasonContext = createContext<DrawnReason | null>(null);

export function useReason(name: string): DrawnReason {
  const drawn = useContext(ReasonContext);
  if (!drawn) throw new CandorError('root-missing', `${name} stands alone: put it into Reasons.Item`);
  return drawn;
}
