import { advanceCase, canonicalJson, sha256, type EscalationCase, type EscalationMove } from '@candor/core/feedback';
import type { Transaction } from 'kysely';
import type { Principal } from '../http/principal.js';
import { HttpProblem } from '../http/problem.js';
import { findStoreError } from '../store/findStoreError.js';
import type { Database } from '../store/tables.js';
import { answerTime } from '../targets/answerTime.js';
import { caseColumns } from './caseColumns.js';

export type CaseChange = Pick<EscalationMove, 'act' | 'note' | 'outcome' | 'target'> & { readonly version?: number | undefined };

/**
 * Does one act on a case, which stays locked until the transaction ends.
 *
 * @throws {@link HttpProblem} 404 when the tenant has no such case, 409 `changed-meanwhile` when it is not the version that was seen,
 *   409 `another-open` when another case about the prediction is open; and what `advanceCase` throws.
 */
export async function changeCase(db: Transaction<Database>, who: Principal, id: string, { version, ...change }: CaseChange, now: Date): Promise<{ id: string; record: EscalationCase; version: number; sha256: string }> {
  const found = await db.selectFrom('cases').select(['record', 'version', 'overdue_at']).where('tenant', '=', who.tenant).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw new HttpProblem(404, 'no-case', 'Not found', 'there is no such case');
  if (version !== undefined && version !== found.version) throw new HttpProblem(409, 'changed-meanwhile', 'Changed meanwhile', `the case is at version ${found.version}, not ${version}; read it again`);
  const moved = change.act === 'reassign' || change.act === 'reopen';
  const respondBy = moved ? (await answerTime(db, who.tenant, { target: change.target ?? found.record.target, urgency: found.record.urgency }, now)).toISOString() : undefined;
  const record = advanceCase(found.record, { ...change, role: who.role, by: who.sub, at: now, respondBy });
  try {
    await db.updateTable('cases').set({ ...caseColumns(record, now), version: found.version + 1, overdue_at: moved ? null : found.overdue_at })
      .where('tenant', '=', who.tenant).where('id', '=', id).execute();
  } catch (error) {
    if (findStoreError(error)?.code === '23505') throw new HttpProblem(409, 'another-open', 'Another case is open', 'a newer question about this prediction is open; its answer holds for both');
    throw error;
  }
  return { id, record, version: found.version + 1, sha256: sha256(canonicalJson(record)) };
}
