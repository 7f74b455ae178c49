import type { EscalationOutcome } from '@candor/core/feedback';
import { useStored } from '@candor/desk-page';
import * as z from 'zod/mini';
import { useSession } from '../session/SessionContext.js';

/** What a reviewer has typed about a case and not sent yet. */
export interface Draft {
  readonly outcome: EscalationOutcome | null;
  readonly answer: string;
  /** Back to the officer. */
  readonly question: string;
  /** Whom the case goes to, and why. */
  readonly target: string;
  readonly handOver: string;
  /** Why it is opened again. */
  readonly reason: string;
  /** The form that is open beside the answer. */
  readonly open: 'ask' | 'hand-over' | 'reopen' | null;
}

export const emptyDraft: Draft = { outcome: null, answer: '', question: '', target: '', handOver: '', reason: '', open: null };

const draftSchema = z.object({
  outcome: z.nullable(z.enum(['upheld', 'changed', 'partly'])),
  answer: z.string(), question: z.string(), target: z.string(), handOver: z.string(), reason: z.string(),
  open: z.nullable(z.enum(['ask', 'hand-over', 'reopen'])),
});

const KEY = 'model-desk.draft';

/** Whether this tab keeps something typed and not sent, by whomever. */
export const hasDrafts = (): boolean =>
  Object.entries(sessionStorage).some(([key, json]) => key.startsWith(KEY) && json !== JSON.stringify(emptyDraft));

/** The draft of a case: kept in this tab for this person, through errors, reloads and signing in again, until it is sent. */
export function useDraft(id: string): [Draft, (change: Partial<Draft>) => void] {
  const { tenant, sub } = useSession();
  const [draft, update] = useStored(sessionStorage, `${KEY} ${tenant}/${sub} ${id}`, readDraft);
  return [draft, (change) => update((now) => ({ ...now, ...change }))];
}

function readDraft(json: unknown): Draft {
  const read = draftSchema.safeParse(json);
  return read.success ? read.data : emptyDraft;
}
