import * as z from 'zod';
import { defineRoute, json } from '../http/route.js';
import { auditEntries, auditHead, verifyTenant } from './verifyTenant.js';

const head = z.object({ seq: z.int(), hash: z.string() });

export const auditRoutes = [
  defineRoute({
    method: 'get',
    path: '/v1/audit.ndjson',
    summary: 'The whole audit for `candor audit verify`: the tenant, each entry with its hash, the head.',
    roles: ['owner'],
    answers: { 200: { about: 'First line `{ tenant }`, then `{ seq, entry, hash }`, last `{ head }`.', type: 'application/x-ndjson' } },
    async handle({ store, who }) {
      // The head first: entries that come while this runs lie beyond it.
      const stored = await auditHead(store, who.tenant);
      const lines = linesOf();
      async function* linesOf() {
        yield { tenant: who.tenant };
        for await (const entry of auditEntries(store, who.tenant)) if (stored === null || entry.seq <= stored.seq) yield entry;
        yield { head: stored };
      }
      const encoder = new TextEncoder();
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const { value, done } = await lines.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
        },
      });
      return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store' } });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/audit/verify',
    summary: 'Checks the chain, and every event and case against it. Keep the head that it gives somewhere else and send it the next time.',
    roles: ['owner'],
    query: z.object({ seq: z.coerce.number().int().min(0).optional(), hash: z.string().regex(/^[0-9a-f]{64}$/).optional() }),
    answers: { 200: { about: 'No problems: all is as it was written.', schema: z.object({ head, problems: z.array(z.object({ code: z.string(), message: z.string() })) }) } },
    async handle({ store, who, query: { seq, hash } }) {
      return json(await verifyTenant(store, who.tenant, seq !== undefined && hash !== undefined ? { seq, hash } : undefined));
    },
  }),
];
