import type { Narrative } from '@candor/core';
import type { PanelCondition, PanelState } from '../components/explanationProps.js';

/** The one word for the whole panel, the gravest first. */
export function conditionOf(state: PanelState, { narrative, stale, online }: { narrative: Narrative | null; stale: boolean; online: boolean }): PanelCondition {
  if (state !== 'ready') return state;
  if (stale) return 'stale';
  if (!online) return 'offline';
  const kinds = narrative?.notices.map(({ kind }) => kind) ?? [];
  if (kinds.includes('partial')) return 'partial';
  return kinds.includes('no-profile') ? 'no-profile' : 'ready';
}
