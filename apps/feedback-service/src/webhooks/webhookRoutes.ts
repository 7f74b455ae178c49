import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { appendAudit } from '../audit/appendAudit.js';
import { HttpProblem } from '../http/problem.js';
import { defineRoute, json } from '../http/route.js';

const id = z.object({ id: z.uuid() });
const webhook = z.object({ id: z.uuid(), url: z.url(), active: z.boolean(), waiting: z.int(), givenUp: z.int() });
const withSecret = z.object({ id: z.uuid(), secret: z.string().describe('Shown this once: whsec_ and 32 bytes in base64.') });
const freshSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

export const webhookRoutes = [
  defineRoute({
    method: 'get',
    path: '/v1/webhooks',
    summary: 'Who is told, and how much waits.',
    roles: ['owner'],
    answers: { 200: { about: 'Without secrets.', schema: z.object({ webhooks: z.array(webhook) }) } },
    async handle({ store, who }) {
      const hooks = await store.selectFrom('webhooks').select(['id', 'url', 'active']).where('tenant', '=', who.tenant).orderBy('created_at').execute();
      const counts = await store.selectFrom('deliveries').select(['webhook_id', 'state', store.fn.countAll().as('n')]).where('tenant', '=', who.tenant).groupBy(['webhook_id', 'state']).execute();
      const count = (hook: string, state: string) => Number(counts.find((row) => row.webhook_id === hook && row.state === state)?.n ?? 0);
      return json({ webhooks: hooks.map((hook) => ({ ...hook, waiting: count(hook.id, 'waiting'), givenUp: count(hook.id, 'given-up') })) });
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/webhooks',
    summary: 'Tells an address from now on, signed as Standard Webhooks.',
    roles: ['owner'],
    body: z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
    answers: { 201: { about: 'Its id and secret.', schema: withSecret } },
    async handle({ store, who, now, body }) {
      const hook = { id: randomUUID(), secret: freshSecret() };
      await store.transaction().execute(async (db) => {
        await db.insertInto('webhooks').values({ tenant: who.tenant, id: hook.id, url: body.url, secrets: JSON.stringify([hook.secret]), active: true, created_at: now }).execute();
        await appendAudit(db, who, now, { action: 'webhook.added', webhook: hook.id });
      });
      return json(hook, 201);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/webhooks/{id}/rotate',
    summary: 'Adds a new secret; deliveries carry a signature of it and one of the secret before.',
    roles: ['owner'],
    params: id,
    answers: { 200: { about: 'The new secret.', schema: withSecret } },
    async handle({ store, who, now, params }) {
      const secret = freshSecret();
      await store.transaction().execute(async (db) => {
        const found = await db.selectFrom('webhooks').select('secrets').where('tenant', '=', who.tenant).where('id', '=', params.id).forUpdate().executeTakeFirst();
        if (!found) throw noWebhook();
        await db.updateTable('webhooks').set({ secrets: JSON.stringify([secret, found.secrets[0]]) }).where('tenant', '=', who.tenant).where('id', '=', params.id).execute();
        await appendAudit(db, who, now, { action: 'webhook.rotated', webhook: params.id });
      });
      return json({ id: params.id, secret });
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/webhooks/{id}',
    summary: 'Tells an address no more; what waits for it is dropped.',
    roles: ['owner'],
    params: id,
    answers: { 204: { about: 'Gone.' } },
    async handle({ store, who, now, params }) {
      await store.transaction().execute(async (db) => {
        const gone = await db.deleteFrom('webhooks').where('tenant', '=', who.tenant).where('id', '=', params.id).returning('id').execute();
        if (gone.length === 0) throw noWebhook();
        await db.deleteFrom('deliveries').where('tenant', '=', who.tenant).where('webhook_id', '=', params.id).execute();
        await appendAudit(db, who, now, { action: 'webhook.removed', webhook: params.id });
      });
      return new Response(null, { status: 204 });
    },
  }),
];

const noWebhook = () => new HttpProblem(404, 'no-webhook', 'Not found', 'there is no such webhook');
