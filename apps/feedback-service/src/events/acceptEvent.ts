import { createHash } from 'node:crypto';
import { CandorError, isOpenEscalation, type FeedbackEvent, type Receipt } from '@candor/core/feedback';
import type { Kysely, Transaction } from 'kysely';
import { askCase } from '../cases/askCase.js';
import { changeCase } from '../cases/changeCase.js';
import type { Principal } from '../http/principal.js';
import { HttpProblem } from '../http/problem.js';
import type { Store } from '../store/openStore.js';
import type { Database } from '../store/tables.js';
import { keepEvent } from './keepEvent.js';

/** An event as it came: the bytes, and what they say. */
export interface SentEvent {
  readonly event: FeedbackEvent;
  readonly body: string;
}

/**
 * Keeps an event exactly once, with all that follows from it, or nothing.
 *
 * The id is the key within a tenant. The same bytes again, by the same person, give the same receipt; that holds
 * for any number at the same time, over all instances.
 * @throws {@link HttpProblem} 422 `id-taken` for other bytes under an id, `supersedes-unknown`, `withdrawn-already`, `unknown-target`,
 *   and whatever a case refuses (`act-not-allowed`, `not-requester`, `another-open`); 409 `in-flight` alone asks for another try.
 */
export async function acceptEvent(store: Store, who: Principal, { event, body }: SentEvent, now: Date): Promise<{ receipt: Receipt; isNew: boolean }> {
  const sha256 = createHash('sha256').update(body).digest('hex');
  const reference = referenceOf(who.tenant, event.id);
  const keep = async (db: Kysely<Database>, effect: Effect) => {
    const kept = await keepEvent(db, who, {
      id: event.id,
      type: event.type,
      prediction_id: event.data.prediction.id,
      model_id: event.data.prediction.modelId ?? null,
      model_version: event.data.prediction.modelVersion ?? null,
      verdict: 'verdict' in event.data ? event.data.verdict : null,
      reference,
      respond_by: effect.respondBy,
      supersedes: 'supersedes' in event.data ? event.data.supersedes : null,
      case_id: effect.caseId,
      body,
      sha256,
      data: JSON.stringify(event.data),
    }, { action: 'event.accepted', id: event.id, type: event.type, sha256, case: effect.caseId, caseSha256: effect.caseSha256 },
    { type: event.type, timestamp: now.toISOString(), data: { id: event.id, reference } }, now);
    if (!kept) throw new KeptBefore();
    return effect.respondBy;
  };
  try {
    // What touches nothing else is one statement, and needs no transaction around it.
    const respondBy = standsAlone(event) ? await keep(store, none) : await store.transaction().execute(async (db) => keep(db, await effectOf(db, who, event, reference, now)));
    return { receipt: receiptOf(event.id, reference, now, respondBy), isNew: true };
  } catch (error) {
    const kept = await store.selectFrom('events').select(['sha256', 'actor', 'received_at', 'respond_by'])
      .where('tenant', '=', who.tenant).where('id', '=', event.id).executeTakeFirst();
    if (!kept) throw forGood(error);
    if (kept.sha256 !== sha256 || kept.actor !== who.sub) throw new HttpProblem(422, 'id-taken', 'Id used twice', 'something else was kept under this id; send it under a fresh one');
    return { receipt: receiptOf(event.id, reference, kept.received_at, kept.respond_by), isNew: false };
  }
}

/** What a case refuses it refuses for good: 409 would have the sender come again with the same bytes for ever, 403 would have it sign in. */
const forGood = (error: unknown): unknown =>
  error instanceof CandorError || (error instanceof HttpProblem && error.code === 'another-open') ? new HttpProblem(422, error.code, 'Cannot be done', error.message) : error;

/** Ends a transaction that found the event kept by an earlier one. */
class KeptBefore extends Error {}

const receiptOf = (feedbackId: string, reference: string, receivedAt: Date, respondBy: Date | null): Receipt => ({
  feedbackId, reference, receivedAt: receivedAt.toISOString(), status: 'submitted',
  ...(respondBy ? { respondBy: respondBy.toISOString() } : {}),
});

/** Short enough to read out: 50 bits of the id's hash, in digits and letters that are not mistaken for others. */
function referenceOf(tenant: string, id: string): string {
  const bytes = createHash('sha256').update(`${tenant}\n${id}`).digest();
  const text = Array.from({ length: 10 }, (_, i) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[bytes[i]! & 31]).join('');
  return `CF-${text.slice(0, 5)}-${text.slice(5)}`;
}

interface Effect {
  readonly caseId: string | null;
  /** Of the case's record as it then stands. */
  readonly caseSha256: string | null;
  readonly respondBy: Date | null;
}

const none: Effect = { caseId: null, caseSha256: null, respondBy: null };

const standsAlone = ({ type, data }: FeedbackEvent) => !type.startsWith('candor.escalation.') && !('supersedes' in data);

async function effectOf(db: Transaction<Database>, who: Principal, event: FeedbackEvent, reference: string, now: Date): Promise<Effect> {
  switch (event.type) {
    case 'candor.escalation.requested.v1':
      return askCase(db, who, { id: event.id, predictionId: event.data.prediction.id, reference }, event.data.escalation, now);
    case 'candor.escalation.updated.v1': {
      const { of, act, note } = event.data.update;
      const asked = await earlier(db, who, of, 'candor.escalation.', event.data.prediction.id);
      const changed = await changeCase(db, who, asked.case_id!, { act, note }, now);
      return { caseId: changed.id, caseSha256: changed.sha256, respondBy: null };
    }
    case 'candor.escalation.withdrawn.v1': {
      const asked = await earlier(db, who, event.data.supersedes, 'candor.escalation.requested.', event.data.prediction.id);
      const { record, sha256 } = await changeCase(db, who, asked.case_id!, { act: 'withdraw' }, now);
      return { caseId: record.id, caseSha256: sha256, respondBy: isOpenEscalation(record.state) && record.respondBy !== null ? new Date(record.respondBy) : null };
    }
    case 'candor.feedback.amended.v1':
    case 'candor.feedback.withdrawn.v1':
      await earlier(db, who, event.data.supersedes, 'candor.feedback.', event.data.prediction.id);
      return none;
    default:
      return none;
  }
}

/** The event that another one builds on: the same person's, about the same prediction, and not withdrawn. */
async function earlier(db: Transaction<Database>, who: Principal, id: string, family: string, predictionId: string) {
  const found = await db.selectFrom('events').select(['type', 'case_id']).where('tenant', '=', who.tenant).where('id', '=', id)
    .where('actor', '=', who.sub).where('prediction_id', '=', predictionId).executeTakeFirst();
  if (!found?.type.startsWith(family)) throw new HttpProblem(422, 'supersedes-unknown', 'Nothing to build on', 'the earlier answer it names is not known here; send it as a new one');
  const withdrawn = found.type.endsWith('.withdrawn.v1') || await db.selectFrom('events').select('id').where('tenant', '=', who.tenant).where('supersedes', '=', id)
    .where('type', 'in', ['candor.feedback.withdrawn.v1', 'candor.escalation.withdrawn.v1']).executeTakeFirst();
  if (withdrawn) throw new HttpProblem(422, 'withdrawn-already', 'Withdrawn already', 'the earlier answer was taken back; send a new one');
  return found;
}
