import type { About } from '@candor/core';
import * as z from 'zod/mini';
import type { QueueFilter, ReviewApi } from './reviewApi.js';
import { ReviewProblem } from './reviewProblem.js';
import { caseSchema, detailSchema, queueSchema, sessionSchema, targetsSchema } from './schemas.js';

const PATIENCE = 35_000; // milliseconds; longer than the desk's own server waits for the service

/** The service over HTTP, on this page's own origin; who asks is in a cookie that no script can read. */
export function createReviewApi(fetcher: typeof fetch = (...args) => fetch(...args)): ReviewApi {
  const get = <S extends z.ZodMiniType>(path: string, schema: S, signal?: AbortSignal) => ask(fetcher, path, { signal }, schema);
  const post = <S extends z.ZodMiniType>(path: string, body: object, schema: S) =>
    ask(fetcher, path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }, schema);
  return {
    session: (signal) => get('./session', sessionSchema, signal),
    async signIn(token) {
      const session = await post('./session', { token }, sessionSchema);
      if (session === null) throw new ReviewProblem(401, 'no-token', 'Sign in', 'the token was not accepted');
      return session;
    },
    async signOut() {
      await ask(fetcher, './session', { method: 'DELETE' }, z.null());
    },
    queue: (filter, signal) => get(`./v1/cases?${queryOf(filter)}`, queueSchema, signal),
    case: (id, signal) => get(`./v1/cases/${encodeURIComponent(id)}`, detailSchema, signal),
    act: (id, act) => post(`./v1/cases/${encodeURIComponent(id)}/acts`, act, caseSchema),
    targets: async (signal) => (await get('./v1/targets', targetsSchema, signal)).targets,
    // Read from a profile and checked by this page's own server.
    about: async (sha256, signal) => (await get(`./about/${encodeURIComponent(sha256)}`, z.unknown(), signal)) as About | null,
  };
}

function queryOf({ show, state, text, limit }: QueueFilter): URLSearchParams {
  const query = new URLSearchParams({ state, limit: String(limit) });
  if (show === 'mine') query.set('holder', 'me');
  if (show === 'unassigned') query.set('holder', 'nobody');
  if (show === 'overdue') query.set('due', 'overdue');
  if (text !== '') query.set('text', text);
  return query;
}

async function ask<S extends z.ZodMiniType>(fetcher: typeof fetch, path: string, init: RequestInit & { signal?: AbortSignal | undefined }, schema: S): Promise<z.output<S>> {
  const late = AbortSignal.timeout(PATIENCE);
  const signal = init.signal ? AbortSignal.any([init.signal, late]) : late;
  let answer: Response;
  let text: string;
  try {
    answer = await fetcher(path, { ...init, signal, credentials: 'same-origin' });
    text = await answer.text();
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ReviewProblem(0, 'no-answer', 'No answer came', 'the network or the service is away', { cause });
  }
  const json = parse(text);
  if (!answer.ok) throw problemOf(answer.status, json);
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new ReviewProblem(answer.status, 'not-understood', 'The service answered in another way than this page reads', `${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
}

const problemSchema = z.object({ code: z.string(), title: z.string(), detail: z.optional(z.string()) });

function problemOf(status: number, json: unknown): ReviewProblem {
  const read = problemSchema.safeParse(json);
  return read.success
    ? new ReviewProblem(status, read.data.code, read.data.title, read.data.detail ?? read.data.title)
    : new ReviewProblem(status, 'no-problem-document', `The service answered ${status}`, 'and did not say why');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: no schema and no problem document fits it
  }
}
