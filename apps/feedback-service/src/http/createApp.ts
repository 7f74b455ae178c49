import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type * as z from 'zod';
import { ensureAuditHead } from '../audit/appendAudit.js';
import { pingStore, type Store } from '../store/openStore.js';
import { isText } from './isText.js';
import { failureFields, type Log } from './logLine.js';
import { openApi } from './openApi.js';
import { parseJsonBytes } from './parseJsonBytes.js';
import { readPrincipal, type TokenKey } from './principal.js';
import { HttpProblem, problemResponse, toHttpProblem } from './problem.js';
import { createRateLimit, type Rate } from './rateLimit.js';
import type { Call, Env, Route } from './route.js';

export interface AppOptions {
  readonly store: Store;
  readonly routes: readonly Route[];
  readonly tokenKey: TokenKey;
  readonly now: () => Date;
  readonly log: Log;
  /** Pages of which origins may call. */
  readonly origins: readonly string[];
  readonly rate: Rate;
  readonly eventSchema: object;
}

/** Longest body, in bytes: an event with the whole explanation in it. */
const LONGEST_BODY = 512 * 1024;

/** The service as one fetch handler: every route asks for a token, except health and the two documents. */
export function createApp({ store, routes, tokenKey, now, log, origins, rate, eventSchema }: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  /** Tenants that have an audit chain; what is forgotten with the process is looked up again. */
  const withChain = new Set<string>();
  const limit = createRateLimit(rate, () => performance.now());
  const limitStrangers = createRateLimit({ perSecond: rate.perSecond / 4, burst: rate.burst / 4 }, () => performance.now());

  app.use(async (c, next) => {
    const begin = performance.now();
    c.set('requestId', randomUUID());
    await next();
    const ms = Math.round(performance.now() - begin);
    log('info', 'answered', { request: c.get('requestId'), method: c.req.method, route: c.get('route') ?? 'none', status: c.res.status, ms });
  });
  app.use(cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Traceparent'],
    // `Date` too: a Retry-After is read against the clock of who sent it.
    exposeHeaders: ['Retry-After', 'Location', 'Date'],
    maxAge: 600,
  }));
  app.use(bodyLimit({ maxSize: LONGEST_BODY, onError: () => { throw new HttpProblem(413, 'too-large', 'Too large', `a body may have ${LONGEST_BODY} bytes`, { Connection: 'close' }); } }));

  const open = (path: string, handle: () => Promise<Response> | Response) => app.get(path, (c) => {
    c.set('route', path);
    return handle();
  });
  const documented = JSON.stringify(openApi(routes, eventSchema));
  open('/health/live', () => Response.json({ status: 'ok' }));
  open('/health/ready', async () => {
    await pingStore(store);
    return Response.json({ status: 'ok' });
  });
  open('/openapi.json', () => new Response(documented, { headers: { 'Content-Type': 'application/json' } }));
  open('/schemas/feedback-event.json', () => new Response(JSON.stringify(eventSchema), { headers: { 'Content-Type': 'application/schema+json' } }));

  for (const route of routes) {
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      c.set('route', `${route.method} ${route.path}`);
      const who = await readPrincipal(c.req.header('Authorization'), tokenKey, now()).catch((error: unknown) => {
        slowDown(limitStrangers(c.env?.incoming?.socket.remoteAddress ?? 'unknown'));
        throw error;
      });
      slowDown(limit(`${who.tenant}/${who.sub}`));
      if (!route.roles.includes(who.role)) throw new HttpProblem(403, 'role-not-allowed', 'Not for this role', `this needs the role ${route.roles.join(' or ')}; the token says ${who.role}`);
      if (!withChain.has(who.tenant)) {
        await ensureAuditHead(store, who.tenant);
        withChain.add(who.tenant);
      }
      const call = {
        store, who, now: now(), request: c.req.raw,
        params: understood(route.params, c.req.param(), 404, 'not-found'),
        query: understood(route.query, c.req.query(), 400, 'bad-query'),
        body: await bodyOf(route, c),
      };
      return route.handle(call as Call<never, never, never>);
    });
  }

  app.notFound((c) => {
    const path = c.req.path;
    const methods = routes.filter((route) => new RegExp(`^${route.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(path)).map(({ method }) => method.toUpperCase());
    if (methods.length > 0) return problemResponse(new HttpProblem(405, 'method-not-allowed', 'Method not allowed', `this place takes ${methods.join(', ')}`, { Allow: methods.join(', ') }), instance(c));
    return problemResponse(new HttpProblem(404, 'not-found', 'Not found', 'there is nothing here; /openapi.json lists what there is'), instance(c));
  });
  app.onError((error, c) => {
    const problem = toHttpProblem(error);
    if (problem.status >= 500) log('error', 'failed', { request: c.get('requestId'), ...failureFields(error) });
    return problemResponse(problem, instance(c));
  });
  return app;
}

const instance = (c: Context<Env>) => `urn:uuid:${c.get('requestId')}`;

function slowDown(seconds: number): void {
  if (seconds > 0) throw new HttpProblem(429, 'too-many', 'Too many requests', `try again in ${seconds} s`, { 'Retry-After': String(seconds) });
}

async function bodyOf(route: Route, c: Context<Env>): Promise<unknown> {
  if (route.body === undefined) return undefined;
  const encoding = c.req.header('Content-Encoding') ?? 'identity';
  if (!/^identity$/i.test(encoding)) throw new HttpProblem(415, 'encoding', 'Unsupported encoding', 'send the body without Content-Encoding');
  if (route.body === 'event') return undefined;
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) throw new HttpProblem(415, 'media-type', 'Unsupported media type', 'send application/json');
  return understood(route.body, parseJsonBytes(await c.req.arrayBuffer()), 422, 'not-understood');
}

function understood(schema: z.ZodType | undefined, value: unknown, status: number, code: string): unknown {
  if (!schema) return undefined;
  if (!isText(value)) throw new HttpProblem(status, 'not-text', 'Not text', 'a text holds U+0000 or half a surrogate pair; take it out and send again');
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new HttpProblem(status, code, status === 404 ? 'Not found' : 'Not understood', `${issue?.path.join('.') || 'the value'}: ${issue?.message}`);
}
