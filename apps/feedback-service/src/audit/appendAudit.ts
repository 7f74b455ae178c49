import { canonicalJson, emptyAudit } from '@candor/core/feedback';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Principal } from '../http/principal.js';
import type { Database } from '../store/tables.js';

/** What was done: ids and hashes, never what a person wrote. */
export type AuditedAction = { readonly action: string } & Readonly<Record<string, string | number | null>>;

/** The text of one entry. */
export const auditEntry = ({ tenant, sub, role }: Principal, at: Date, action: AuditedAction): string =>
  canonicalJson({ ...action, tenant, by: sub, role, at: at.toISOString() });

/**
 * Adds one entry to the tenant's chain; call it last in a transaction.
 *
 * The row of the chain's head stays locked until the transaction ends, so that a tenant's entries have one
 * order. Taken last, that lock is short, and no two transactions can wait for each other.
 */
export async function appendAudit(db: Transaction<Database>, who: Principal, at: Date, action: AuditedAction): Promise<void> {
  const entry = auditEntry(who, at, action);
  const { rows } = await sql<{ seq: number }>`
    with head as (
      update audit_heads
      set seq = seq + 1, hash = encode(sha256(convert_to(hash || ${'\n'}::text || (seq + 1)::text || ${'\n'}::text || ${entry}::text, 'UTF8')), 'hex')
      where tenant = ${who.tenant}
      returning seq, hash
    )
    insert into audit (tenant, seq, entry, hash) select ${who.tenant}, seq, ${entry}, hash from head
    returning seq`.execute(db);
  if (rows.length !== 1) throw new Error('the tenant has no audit head');
}

/**
 * Gives a tenant that is new its chain, outside of any transaction: many of its first requests at once would wait for each other.
 */
export async function ensureAuditHead(db: Kysely<Database>, tenant: string): Promise<void> {
  await db.insertInto('audit_heads').values({ tenant, ...emptyAudit(tenant) }).onConflict((conflict) => conflict.doNothing()).execute();
}
