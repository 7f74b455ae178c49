import * as z from 'zod';
import { appendAudit } from '../audit/appendAudit.js';
import { roles } from '../http/principal.js';
import { HttpProblem } from '../http/problem.js';
import { defineRoute, json } from '../http/route.js';

const hours = z.number().positive().max(8760);
const target = z.object({
  name: z.string().min(1).max(200),
  role: z.string().max(200).optional(),
  team: z.string().max(200).optional(),
  hours: z.string().max(200).optional(),
  respondWithin: z.object({ normal: hours, today: hours, urgent: hours }).describe('Hours to an answer, by urgency.'),
});
const id = z.object({ id: z.string().regex(/^[\w.-]{1,100}$/) });
const known = target.extend({ id: z.string() });

export const targetRoutes = [
  defineRoute({
    method: 'get',
    path: '/v1/targets',
    summary: 'Whom an officer may ask, and how soon each answers. None: any name is taken, with the usual times.',
    roles,
    answers: { 200: { about: 'In the order they are offered.', schema: z.object({ targets: z.array(known) }) } },
    async handle({ store, who }) {
      const rows = await store.selectFrom('targets').select(['id', 'record']).where('tenant', '=', who.tenant).orderBy('place').orderBy('id').execute();
      return json({ targets: rows.map(({ id: name, record }) => ({ id: name, ...record })) });
    },
  }),
  defineRoute({
    method: 'put',
    path: '/v1/targets/{id}',
    summary: 'Adds or replaces a target.',
    roles: ['owner'],
    params: id,
    body: target.extend({ place: z.int().min(0).max(1000).default(0) }),
    answers: { 200: { about: 'The target.', schema: known } },
    async handle({ store, who, now, params, body: { place, ...record } }) {
      await store.transaction().execute(async (db) => {
        const value = { place, record: JSON.stringify(record) };
        await db.insertInto('targets').values({ tenant: who.tenant, id: params.id, ...value }).onConflict((conflict) => conflict.columns(['tenant', 'id']).doUpdateSet(value)).execute();
        await appendAudit(db, who, now, { action: 'target.set', target: params.id });
      });
      return json({ id: params.id, ...record });
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/targets/{id}',
    summary: 'Takes a target off the list; cases that went to it stay.',
    roles: ['owner'],
    params: id,
    answers: { 204: { about: 'Gone.' } },
    async handle({ store, who, now, params }) {
      await store.transaction().execute(async (db) => {
        const gone = await db.deleteFrom('targets').where('tenant', '=', who.tenant).where('id', '=', params.id).returning('id').execute();
        if (gone.length === 0) throw new HttpProblem(404, 'no-target', 'Not found', 'there is no such target');
        await appendAudit(db, who, now, { action: 'target.removed', target: params.id });
      });
      return new Response(null, { status: 204 });
    },
  }),
];
