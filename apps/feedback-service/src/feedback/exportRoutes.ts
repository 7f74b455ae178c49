import { appendAudit } from '../audit/appendAudit.js';
import { defineRoute, type Call } from '../http/route.js';
import type { Store } from '../store/openStore.js';
import { csvLine } from './csv.js';

const PAGE = 500;

export const exportRoutes = [
  defineRoute({
    method: 'get',
    path: '/v1/exports/feedback.ndjson',
    summary: 'Everything that was received, one event a line, in the order of acceptance.',
    roles: ['owner'],
    answers: { 200: { about: 'Lines of JSON: receivedAt, reference, actor, sha256 and the event as it was sent.', type: 'application/x-ndjson' } },
    handle: (call) => streamed(call, 'ndjson', '', (row) =>
      `${JSON.stringify({ receivedAt: row.received_at.toISOString(), reference: row.reference, actor: row.actor, sha256: row.sha256, body: row.body })}\n`),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/exports/feedback.csv',
    summary: 'The same as a table; no cell of it starts a formula.',
    roles: ['owner'],
    answers: { 200: { about: 'RFC 4180, every cell quoted.', type: 'text/csv' } },
    handle: (call) => streamed(call, 'csv', csvLine(columns), (row) => {
      const data = row.data as { comment?: string; items?: readonly { about: string; feature?: string }[]; expected?: string | number; decision?: { outcome: string }; escalation?: { question?: string } };
      return csvLine([
        row.id, row.reference, row.type, row.prediction_id, row.received_at.toISOString(), row.model_id, row.model_version, row.verdict,
        (data.items ?? []).map(({ about, feature }) => feature ?? about).join('; '),
        data.expected ?? null, data.decision?.outcome ?? null, data.comment ?? data.escalation?.question ?? null,
      ]);
    }),
  }),
];

const columns = ['id', 'reference', 'type', 'prediction', 'received_at', 'model', 'model_version', 'verdict', 'disputed', 'expected', 'decided', 'text'];

async function streamed({ store, who, now }: Call<undefined, undefined, undefined>, format: string, head: string, line: (row: Row) => string): Promise<Response> {
  await store.transaction().execute((db) => appendAudit(db, who, now, { action: 'feedback.exported', format }));
  let after = 0;
  let started = false;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const rows = await pageAfter(store, who.tenant, after);
      const text = `${started ? '' : head}${rows.map(line).join('')}`;
      started = true;
      if (text !== '') controller.enqueue(encoder.encode(text));
      if (rows.length < PAGE) controller.close();
      else after = Number(rows.at(-1)!.position);
    },
  });
  const type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson';
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="feedback.${format}"`, 'Cache-Control': 'no-store' } });
}

type Row = Awaited<ReturnType<typeof pageAfter>>[number];

const pageAfter = (store: Store, tenant: string, position: number) =>
  store.selectFrom('events').selectAll().where('tenant', '=', tenant).where('position', '>', position).orderBy('position').limit(PAGE).execute();
