import { canonicalJson, joinCase, openCase, sha256, type EscalationRequest } from '@candor/core/feedback';
import type { Transaction } from 'kysely';
import type { Principal } from '../http/principal.js';
import { HttpProblem } from '../http/problem.js';
import type { Database } from '../store/tables.js';
import { answerTime } from '../targets/answerTime.js';
import { caseColumns } from './caseColumns.js';

/**
 * Opens a case for a question, or joins it to the case that is open about the same prediction.
 *
 * @returns The case, and by when an answer is promised.
 * @throws {@link HttpProblem} 422 `unknown-target`; 409 `in-flight` when the open case was settled at this moment.
 */
export async function askCase(
  db: Transaction<Database>, who: Principal, { id, predictionId, reference }: { id: string; predictionId: string; reference: string }, request: EscalationRequest, now: Date,
): Promise<{ caseId: string; caseSha256: string; respondBy: Date | null }> {
  const asked = { by: who.sub, at: now, respondBy: (await answerTime(db, who.tenant, request, now)).toISOString() };
  const fresh = openCase(id, predictionId, request, asked);
  const opened = await db.insertInto('cases')
    .values({ tenant: who.tenant, id, prediction_id: predictionId, reference, version: 1, opened_at: now, overdue_at: null, ...caseColumns(fresh, now) })
    .onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  if (opened) return { caseId: id, caseSha256: sha256(canonicalJson(fresh)), respondBy: new Date(asked.respondBy) };
  const found = await db.selectFrom('cases').select(['id', 'record', 'version']).where('tenant', '=', who.tenant).where('prediction_id', '=', predictionId).where('open', '=', true)
    .forUpdate().executeTakeFirst();
  // Settled in between: the row that stood in the way is not open any more, or it is this very event sent again.
  if (!found) throw new HttpProblem(409, 'in-flight', 'Under way', 'the case that was open has just been settled; try again', { 'Retry-After': '1' });
  const joined = joinCase(found.record, request, asked);
  await db.updateTable('cases').set({ ...caseColumns(joined, now), version: found.version + 1 }).where('tenant', '=', who.tenant).where('id', '=', found.id).execute();
  return { caseId: found.id, caseSha256: sha256(canonicalJson(joined)), respondBy: joined.respondBy === null ? null : new Date(joined.respondBy) };
}
