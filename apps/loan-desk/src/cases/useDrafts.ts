import { useStored } from '@candor/desk-page';
import { useCallback, useMemo } from 'react';
import { bare } from '../desk/bare.js';
import { ownKey } from '../page/ownKey.js';

/** What was typed into a case's form, by column, as it was typed: also what is no number yet. */
export type Draft = Readonly<Record<string, string>>;

export interface Drafts {
  of(caseId: string): Draft;
  type(caseId: string, column: string, typed: string): void;
  /** Back to what the file says: one column, or the whole case. */
  undo(caseId: string, column?: string): void;
}

const NONE: Draft = bare({});

/** Unsaved edits of every case; they outlive a change of case and a reload of the tab. */
export function useDrafts(): Drafts {
  const [drafts, update] = useStored(sessionStorage, ownKey('desk.drafts'), readDrafts);
  const all = useMemo(() => bare(Object.fromEntries(Object.entries(drafts).map(([id, draft]) => [id, bare(draft)]))), [drafts]);
  const of = useCallback((caseId: string) => all[caseId] ?? NONE, [all]);
  const type = useCallback(
    (caseId: string, column: string, typed: string) => update((now) => ({ ...now, [caseId]: { ...now[caseId], [column]: typed } })),
    [update],
  );
  const undo = useCallback(
    (caseId: string, column?: string) =>
      update((now) => {
        const { [caseId]: draft, ...others } = now;
        if (draft === undefined || column === undefined) return others;
        const { [column]: _undone, ...rest } = draft;
        return { ...others, [caseId]: rest };
      }),
    [update],
  );
  return useMemo(() => ({ of, type, undo }), [of, type, undo]);
}

function readDrafts(json: unknown): Record<string, Draft> {
  return typeof json === 'object' && json !== null ? (json as Record<string, Draft>) : {};
}
