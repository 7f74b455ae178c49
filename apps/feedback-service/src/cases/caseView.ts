import { escalationActs, isOverdue, type EscalationCase } from '@candor/core/feedback';
import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Role } from '../http/principal.js';
import type { CasesTable } from '../store/tables.js';

export const caseSchema = z.object({
  id: z.uuid(), reference: z.string(), predictionId: z.string(), state: z.string(), outcome: z.string().nullable(), target: z.string(), urgency: z.string(),
  respondBy: z.iso.datetime().nullable(), overdue: z.boolean(), version: z.int(), openedAt: z.iso.datetime(),
  steps: z.array(z.object({ act: z.string(), state: z.string(), role: z.string(), at: z.iso.datetime(), note: z.string().optional(), outcome: z.string().optional(), target: z.string().optional() })),
  acts: z.array(z.string()),
  holder: z.string().nullable().optional(), lockedUntil: z.iso.datetime().nullable().optional(), requesters: z.array(z.string()).optional(),
});

/** A case as one role sees it: an officer learns the roles of those who acted, not who they are. */
export function caseView(row: Pick<Selectable<CasesTable>, 'id' | 'reference' | 'record' | 'version' | 'opened_at'>, role: Role, now: Date): z.input<typeof caseSchema> {
  const { record } = row;
  return {
    id: row.id, reference: row.reference, predictionId: record.predictionId, state: record.state, outcome: record.outcome, target: record.target, urgency: record.urgency,
    respondBy: record.respondBy, overdue: isOverdue(record, now), version: row.version, openedAt: row.opened_at.toISOString(),
    steps: role === 'officer' ? record.steps.map(withoutName) : [...record.steps],
    acts: escalationActs(record.state, role),
    ...(role === 'officer' ? {} : { holder: record.holder, lockedUntil: record.lockedUntil, requesters: [...record.requesters] }),
  };
}

function withoutName(step: EscalationCase['steps'][number]): Omit<EscalationCase['steps'][number], 'by'> {
  const { act, state, role, at, note, outcome, target } = step;
  return { act, state, role, at, ...(note !== undefined && { note }), ...(outcome !== undefined && { outcome }), ...(target !== undefined && { target }) };
}
