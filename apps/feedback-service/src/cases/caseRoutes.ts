import { isOpenEscalation } from '@candor/core/feedback';
import { sql } from 'kysely';
import * as z from 'zod';
import { appendAudit } from '../audit/appendAudit.js';
import { HttpProblem } from '../http/problem.js';
import { defineRoute, json } from '../http/route.js';
import { likePart } from '../store/likePart.js';
import { enqueueDeliveries } from '../webhooks/enqueueDeliveries.js';
import { caseSchema, caseView } from './caseView.js';
import { changeCase } from './changeCase.js';

const id = z.object({ id: z.uuid() });
const act = z.object({
  act: z.enum(['acknowledge', 'take', 'release', 'ask', 'resolve', 'reassign', 'close', 'reopen']),
  note: z.string().max(2000).optional(),
  outcome: z.enum(['upheld', 'changed', 'partly']).optional(),
  target: z.string().min(1).max(200).optional(),
  /** The version that was seen: refused when somebody was faster. */
  version: z.int().optional(),
});
const detail = caseSchema.extend({ events: z.array(z.object({ id: z.uuid(), type: z.string(), by: z.string(), receivedAt: z.iso.datetime(), data: z.unknown() })) });
const counts = z.object({ open: z.int(), mine: z.int(), unassigned: z.int(), overdue: z.int() });
const queue = z.object({ cases: z.array(caseSchema), total: z.int().describe('How many the filter finds, on all pages.'), counts: counts.describe('Of all open cases.') });

export const caseRoutes = [
  defineRoute({
    method: 'get',
    path: '/v1/cases',
    summary: 'The queue: open cases, the one due first at the top; or cases of some state, settled ones the latest first.',
    roles: ['reviewer', 'owner'],
    query: z.object({
      state: z.enum(['open', 'submitted', 'acknowledged', 'in_review', 'needs_info', 'resolved', 'closed', 'reopened', 'withdrawn']).default('open'),
      target: z.string().max(200).optional(),
      due: z.enum(['overdue']).optional(),
      holder: z.enum(['me', 'nobody']).optional(),
      text: z.string().max(200).optional().describe('Part of a reference, a prediction id, a question or a note.'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      offset: z.coerce.number().int().min(0).max(100_000).default(0),
    }),
    answers: { 200: { about: 'Cases with their questions, without the feedback around them.', schema: queue } },
    async handle({ store, who, now, query }) {
      let found = store.selectFrom('cases').where('tenant', '=', who.tenant);
      found = query.state === 'open' ? found.where('open', '=', true) : found.where('state', '=', query.state);
      if (query.target !== undefined) found = found.where('target', '=', query.target);
      if (query.due) found = found.where('open', '=', true).where('respond_by', '<', now);
      if (query.holder) found = query.holder === 'me' ? found.where('holder', '=', who.sub) : found.where('holder', 'is', null);
      if (query.text !== undefined) {
        const like = likePart(query.text);
        found = found.where(sql<boolean>`(reference ilike ${like} or prediction_id ilike ${like}
          or exists (select from jsonb_array_elements(record -> 'steps') step where step ->> 'note' ilike ${like}))`);
      }
      const inOrder = query.state === 'open' || isOpenEscalation(query.state) ? found.orderBy('respond_by') : found.orderBy('updated_at', 'desc');
      const [rows, { total }, open] = await Promise.all([
        inOrder.orderBy('id').select(['id', 'reference', 'record', 'version', 'opened_at']).limit(query.limit).offset(query.offset).execute(),
        found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
        store.selectFrom('cases').where('tenant', '=', who.tenant).where('open', '=', true).select([
          sql<number>`count(*)::int`.as('open'),
          sql<number>`(count(*) filter (where holder = ${who.sub}))::int`.as('mine'),
          sql<number>`(count(*) filter (where holder is null))::int`.as('unassigned'),
          sql<number>`(count(*) filter (where respond_by < ${now}::timestamptz))::int`.as('overdue'),
        ]).executeTakeFirstOrThrow(),
      ]);
      return json({ cases: rows.map((row) => caseView(row, who.role, now)), total, counts: open });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/cases/{id}',
    summary: 'One case, with the events that belong to it and whatever was said about its prediction.',
    roles: ['reviewer', 'owner'],
    params: id,
    answers: { 200: { about: 'The case.', schema: detail } },
    async handle({ store, who, now, params }) {
      const row = await store.selectFrom('cases').select(['id', 'reference', 'record', 'version', 'opened_at', 'prediction_id']).where('tenant', '=', who.tenant).where('id', '=', params.id).executeTakeFirst();
      if (!row) throw new HttpProblem(404, 'no-case', 'Not found', 'there is no such case');
      const events = await store.selectFrom('events').select(['id', 'type', 'actor', 'received_at', 'data']).where('tenant', '=', who.tenant)
        .where('prediction_id', '=', row.prediction_id).orderBy('position').limit(500).execute();
      return json({ ...caseView(row, who.role, now), events: events.map(({ received_at, actor, ...event }) => ({ ...event, by: actor, receivedAt: received_at.toISOString() })) });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/cases/{id}/acts',
    summary: 'Does one act on a case. Repeating what is done already is refused with 409, and changes nothing.',
    roles: ['reviewer', 'owner'],
    params: id,
    body: act,
    answers: { 200: { about: 'The case afterwards.', schema: caseSchema } },
    async handle({ store, who, now, params, body }) {
      const row = await store.transaction().execute(async (db) => {
        const changed = await changeCase(db, who, params.id, body, now);
        const { reference, opened_at } = await db.selectFrom('cases').select(['reference', 'opened_at']).where('tenant', '=', who.tenant).where('id', '=', params.id).executeTakeFirstOrThrow();
        await enqueueDeliveries(db, who.tenant, { type: 'candor.escalation.updated.v1', timestamp: now.toISOString(), data: { id: params.id, reference, status: changed.record.state } }, now);
        await appendAudit(db, who, now, { action: `case.${body.act}`, case: params.id, state: changed.record.state, version: changed.version, caseSha256: changed.sha256 });
        return { ...changed, reference, opened_at };
      });
      return json(caseView(row, who.role, now));
    },
  }),
];
