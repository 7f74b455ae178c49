import { sql } from 'kysely';
import type { Store } from '../store/openStore.js';
import type { Post } from './postSafely.js';
import { signDelivery } from './signDelivery.js';

/** Seconds from a failed try to the next: the schedule that Standard Webhooks recommends. After the last the delivery is given up. */
const PAUSES = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** A try that is not settled by then was cut off with its process, and is made again. */
const LEASE_SECONDS = 60;

/**
 * Makes the deliveries that are due, each by one instance: at least once, under one id, so that the receiver can tell.
 *
 * @returns How many tries were made.
 */
export async function deliverDue(store: Store, post: Post, now: Date): Promise<number> {
  const lease = new Date(now.getTime() + LEASE_SECONDS * 1000);
  const { rows } = await sql<{ tenant: string; id: string; webhook_id: string; body: string; attempts: number }>`
    update deliveries set attempts = attempts + 1, next_at = ${lease}::timestamptz
    where (tenant, id) in (
      select tenant, id from deliveries where state = 'waiting' and next_at <= ${now}::timestamptz order by next_at limit 20 for update skip locked
    )
    returning tenant, id, webhook_id, body, attempts`.execute(store);
  await Promise.all(rows.map(async ({ tenant, id, webhook_id, body, attempts }) => {
    const hook = await store.selectFrom('webhooks').select(['url', 'secrets', 'active']).where('tenant', '=', tenant).where('id', '=', webhook_id).executeTakeFirst();
    if (!hook) return;
    const answer = await post(hook.url, signDelivery(id, now, body, hook.secrets), body).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    const pause = PAUSES[attempts - 1];
    const taken = typeof answer === 'number' && answer >= 200 && answer < 300;
    await store.updateTable('deliveries').set({
      state: taken ? 'delivered' : answer === 410 || pause === undefined ? 'given-up' : 'waiting',
      // Up to a fifth later, so that receivers that come back are not met by all at once.
      next_at: new Date(now.getTime() + (pause ?? 0) * 1000 * (1 + Math.random() / 5)),
      last: String(answer),
    }).where('tenant', '=', tenant).where('id', '=', id).execute();
    // Gone: the receiver wants no more.
    if (answer === 410) await store.updateTable('webhooks').set({ active: false }).where('tenant', '=', tenant).where('id', '=', webhook_id).execute();
  }));
  return rows.length;
}
