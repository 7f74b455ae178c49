import type { EscalationRequest } from '@candor/core/feedback';
import type { Transaction } from 'kysely';
import { HttpProblem } from '../http/problem.js';
import type { Database } from '../store/tables.js';

/** Hours to an answer where a tenant has named no targets: any may be asked then. */
const USUAL = { normal: 48, today: 8, urgent: 2 };

/**
 * When an answer is promised.
 *
 * @throws {@link HttpProblem} 422 `unknown-target` when the tenant has named targets, and this is none of them.
 */
export async function answerTime(db: Transaction<Database>, tenant: string, { target, urgency }: Pick<EscalationRequest, 'target' | 'urgency'>, now: Date): Promise<Date> {
  const targets = await db.selectFrom('targets').select(['id', 'record']).where('tenant', '=', tenant).execute();
  const asked = targets.find(({ id }) => id === target);
  if (!asked && targets.length > 0) throw new HttpProblem(422, 'unknown-target', 'Nobody of that name', 'this person or team cannot be asked here; choose another');
  const hours = (asked?.record.respondWithin ?? USUAL)[urgency];
  return new Date(now.getTime() + hours * 3_600_000);
}
