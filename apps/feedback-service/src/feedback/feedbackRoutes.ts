import { sql } from 'kysely';
import * as z from 'zod';
import { caseSchema, caseView } from '../cases/caseView.js';
import { roles } from '../http/principal.js';
import { HttpProblem } from '../http/problem.js';
import { defineRoute, json } from '../http/route.js';
import { likePart } from '../store/likePart.js';

const entry = z.object({
  feedbackId: z.uuid(), reference: z.string(), type: z.string(), predictionId: z.string(), receivedAt: z.iso.datetime(),
  respondBy: z.iso.datetime().optional(), status: z.string(), data: z.unknown(),
});
const status = entry.extend({ case: caseSchema.nullable(), nextTargets: z.array(z.object({ id: z.string(), name: z.string() })) });

const filter = z.object({
  predictionId: z.string().max(200).optional(),
  reference: z.string().max(20).optional(),
  modelId: z.string().max(200).optional(),
  modelVersion: z.string().max(200).optional(),
  verdict: z.enum(['agree', 'disagree', 'not-sure']).optional(),
  feature: z.string().max(200).optional().describe('A reason that was disputed.'),
  text: z.string().max(200).optional().describe('Part of a comment or a question.'),
  since: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  before: z.coerce.number().int().optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const feedbackRoutes = [
  defineRoute({
    method: 'get',
    path: '/v1/feedback',
    summary: 'Searches what was said, newest first. An officer finds what they said themselves.',
    roles,
    query: filter,
    answers: { 200: { about: 'One page.', schema: z.object({ feedback: z.array(entry), next: z.int().nullable() }) } },
    async handle({ store, who, query }) {
      let found = store.selectFrom('events').select(['id', 'reference', 'type', 'prediction_id', 'received_at', 'respond_by', 'data', 'position']).select(superseded).where('tenant', '=', who.tenant);
      if (who.role === 'officer') found = found.where('actor', '=', who.sub);
      if (query.predictionId !== undefined) found = found.where('prediction_id', '=', query.predictionId);
      if (query.reference !== undefined) found = found.where('reference', '=', query.reference.toUpperCase());
      if (query.modelId !== undefined) found = found.where('model_id', '=', query.modelId);
      if (query.modelVersion !== undefined) found = found.where('model_version', '=', query.modelVersion);
      if (query.verdict !== undefined) found = found.where('verdict', '=', query.verdict);
      if (query.since !== undefined) found = found.where('received_at', '>=', new Date(query.since));
      if (query.until !== undefined) found = found.where('received_at', '<', new Date(query.until));
      if (query.feature !== undefined) found = found.where(sql<boolean>`data @> ${JSON.stringify({ items: [{ feature: query.feature }] })}::jsonb`);
      if (query.text !== undefined) {
        const like = likePart(query.text);
        found = found.where(sql<boolean>`(data ->> 'comment' ilike ${like} or data -> 'escalation' ->> 'question' ilike ${like})`);
      }
      if (query.before !== undefined) found = found.where('position', '<', query.before);
      const rows = await found.orderBy('position', 'desc').limit(query.limit + 1).execute();
      const page = rows.slice(0, query.limit);
      return json({ feedback: page.map(entryOf), next: rows.length > query.limit ? Number(page.at(-1)!.position) : null });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/feedback/{id}',
    summary: 'What became of one event: its receipt, its case with every step, whom to ask next when the time has passed.',
    roles,
    params: z.object({ id: z.uuid() }),
    answers: { 200: { about: 'The status.', schema: status } },
    async handle({ store, who, now, params }) {
      let found = store.selectFrom('events').select(['id', 'reference', 'type', 'prediction_id', 'received_at', 'respond_by', 'data', 'case_id']).select(superseded).where('tenant', '=', who.tenant).where('id', '=', params.id);
      if (who.role === 'officer') found = found.where('actor', '=', who.sub);
      const row = await found.executeTakeFirst();
      if (!row) throw new HttpProblem(404, 'no-feedback', 'Not found', 'nothing was received under this id');
      const kept = row.case_id === null ? undefined : await store.selectFrom('cases').select(['id', 'reference', 'record', 'version', 'opened_at']).where('tenant', '=', who.tenant).where('id', '=', row.case_id).executeTakeFirst();
      const seen = kept ? caseView(kept, who.role, now) : null;
      const targets = seen?.overdue ? await store.selectFrom('targets').select(['id', 'record']).where('tenant', '=', who.tenant).where('id', '!=', seen.target).orderBy('place').execute() : [];
      return json({ ...entryOf(row), ...(seen ? { status: seen.state } : {}), case: seen, nextTargets: targets.map(({ id, record }) => ({ id, name: record.name })) });
    },
  }),
];

/** The type of the latest event that names this one. */
const superseded = sql<string | null>`(select later.type from events later where later.tenant = events.tenant and later.supersedes = events.id order by later.position desc limit 1)`.as('superseded');

interface Found { id: string; reference: string; type: string; prediction_id: string; received_at: Date; respond_by: Date | null; data: unknown; superseded: string | null }

const entryOf = ({ id, reference, type, prediction_id, received_at, respond_by, data, superseded: later }: Found) => ({
  feedbackId: id, reference, type, predictionId: prediction_id, receivedAt: received_at.toISOString(),
  ...(respond_by ? { respondBy: respond_by.toISOString() } : {}),
  status: later === null ? 'submitted' : later.endsWith('.amended.v1') ? 'amended' : 'withdrawn',
  data,
});
