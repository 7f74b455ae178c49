import { appendAudit } from '../audit/appendAudit.js';
import type { Store } from '../store/openStore.js';
import { enqueueDeliveries } from '../webhooks/enqueueDeliveries.js';

/**
 * Notes cases whose promised time has passed, once each, and tells the webhooks. Any number of instances may do it at the same time.
 *
 * @returns How many were found.
 */
export async function markOverdue(store: Store, now: Date): Promise<number> {
  for (let marked = 0; ; marked++) {
    const found = await store.transaction().execute(async (db) => {
      const late = await db.selectFrom('cases').select(['tenant', 'id', 'reference', 'state']).where('open', '=', true).where('overdue_at', 'is', null).where('respond_by', '<', now)
        .orderBy('respond_by').limit(1).forUpdate().skipLocked().executeTakeFirst();
      if (!late) return false;
      await db.updateTable('cases').set({ overdue_at: now }).where('tenant', '=', late.tenant).where('id', '=', late.id).execute();
      await enqueueDeliveries(db, late.tenant, { type: 'candor.escalation.overdue.v1', timestamp: now.toISOString(), data: { id: late.id, reference: late.reference, status: late.state } }, now);
      await appendAudit(db, { tenant: late.tenant, sub: 'service', role: 'owner' }, now, { action: 'case.overdue', case: late.id });
      return true;
    });
    if (!found) return marked;
  }
}
