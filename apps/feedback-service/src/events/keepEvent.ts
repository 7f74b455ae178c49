import { sql, type Kysely } from 'kysely';
import { auditEntry, type AuditedAction } from '../audit/appendAudit.js';
import type { Principal } from '../http/principal.js';
import type { Database } from '../store/tables.js';
import type { ThinPayload } from '../webhooks/enqueueDeliveries.js';

/** The columns of an event that nobody else gives. */
export interface KeptEvent {
  readonly id: string;
  readonly type: string;
  readonly prediction_id: string;
  readonly model_id: string | null;
  readonly model_version: string | null;
  readonly verdict: string | null;
  readonly reference: string;
  readonly respond_by: Date | null;
  readonly supersedes: string | null;
  readonly case_id: string | null;
  readonly body: string;
  readonly sha256: string;
  readonly data: string;
}

/**
 * Inserts an event, its deliveries and its audit entry, in one statement: all of them, or none when the id is taken.
 *
 * One statement is one way to the database and back, and the lock on the tenant's chain lasts no longer than the commit.
 * @returns False when the id is taken, or the tenant has no chain yet (`ensureAuditHead`).
 */
export async function keepEvent(db: Kysely<Database>, who: Principal, event: KeptEvent, action: AuditedAction, told: ThinPayload, now: Date): Promise<boolean> {
  const entry = auditEntry(who, now, action);
  const { rows } = await sql<{ written: number | string }>`
    with kept as (
      insert into events (tenant, id, type, prediction_id, model_id, model_version, verdict, actor, reference, received_at, respond_by, supersedes, case_id, body, sha256, data)
      select ${who.tenant}, ${event.id}::uuid, ${event.type}, ${event.prediction_id}, ${event.model_id}::text, ${event.model_version}::text, ${event.verdict}::text, ${who.sub}, ${event.reference},
        ${now}::timestamptz, ${event.respond_by}::timestamptz, ${event.supersedes}::uuid, ${event.case_id}::uuid, ${event.body}, ${event.sha256}, ${event.data}::jsonb
      where exists (select from audit_heads where tenant = ${who.tenant})
      on conflict do nothing
      returning id
    ), told as (
      insert into deliveries (tenant, id, webhook_id, body, attempts, state, next_at)
      select tenant, gen_random_uuid(), id, ${JSON.stringify(told)}, 0, 'waiting', ${now}::timestamptz
      from webhooks where tenant = ${who.tenant} and active and exists (select from kept)
    ), head as (
      update audit_heads
      set seq = seq + 1, hash = encode(sha256(convert_to(hash || ${'\n'}::text || (seq + 1)::text || ${'\n'}::text || ${entry}::text, 'UTF8')), 'hex')
      where tenant = ${who.tenant} and exists (select from kept)
      returning seq, hash
    ), written as (
      insert into audit (tenant, seq, entry, hash) select ${who.tenant}, seq, ${entry}, hash from head returning seq
    )
    select count(*) as written from written`.execute(db);
  return Number(rows[0]!.written) === 1;
}
