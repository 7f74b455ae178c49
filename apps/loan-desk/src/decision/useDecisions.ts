import { useStored } from '@candor/desk-page';
import { useCallback, useMemo } from 'react';
import { ownKey } from '../page/ownKey.js';

/** The host's own record of one case. The recommendation has no say in it. */
export interface RecordedDecision {
  choice: string;
  /** ISO 8601. */
  at: string;
}

export interface Decisions {
  of(caseId: string): RecordedDecision | undefined;
  record(caseId: string, choice: string): void;
}

export function useDecisions(): Decisions {
  const [decisions, update] = useStored(localStorage, ownKey('desk.decisions'), readDecisions);
  const of = useCallback((caseId: string) => (Object.hasOwn(decisions, caseId) ? decisions[caseId] : undefined), [decisions]);
  const record = useCallback(
    (caseId: string, choice: string) => update((now) => ({ ...now, [caseId]: { choice, at: new Date().toISOString() } })),
    [update],
  );
  return useMemo(() => ({ of, record }), [of, record]);
}

function readDecisions(json: unknown): Record<string, RecordedDecision> {
  return typeof json === 'object' && json !== null ? (json as Record<string, RecordedDecision>) : {};
}
