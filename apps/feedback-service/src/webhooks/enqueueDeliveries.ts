import { sql, type Transaction } from 'kysely';
import type { Database } from '../store/tables.js';

/** What is told to the outside: that something happened, and its id. Who wants more, asks with a token. */
export interface ThinPayload {
  readonly type: string;
  readonly timestamp: string;
  readonly data: { readonly id: string; readonly reference: string; readonly status?: string };
}

/** Notes in the same transaction that every active webhook of the tenant has to be told. */
export async function enqueueDeliveries(db: Transaction<Database>, tenant: string, payload: ThinPayload, now: Date): Promise<void> {
  await sql`
    insert into deliveries (tenant, id, webhook_id, body, attempts, state, next_at)
    select tenant, gen_random_uuid(), id, ${JSON.stringify(payload)}, 0, 'waiting', ${now}::timestamptz
    from webhooks where tenant = ${tenant} and active`.execute(db);
}
