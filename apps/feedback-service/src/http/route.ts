import type { HttpBindings } from '@hono/node-server';
import type * as z from 'zod';
import type { Store } from '../store/openStore.js';
import type { Principal, Role } from './principal.js';

/** What a handler works with. */
export interface Call<Params, Query, Body> {
  readonly store: Store;
  readonly who: Principal;
  readonly now: Date;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
}

/** One route: what it takes, who may use it and what it gives. The server and the OpenAPI document are made from the same list. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With `{name}` for a parameter. */
  readonly path: string;
  readonly summary: string;
  readonly roles: readonly Role[];
  readonly params?: z.ZodObject | undefined;
  readonly query?: z.ZodObject | undefined;
  /** `event`: the handler reads the bytes itself. */
  readonly body?: z.ZodType | 'event' | undefined;
  readonly answers: Readonly<Record<number, { readonly about: string; readonly schema?: z.ZodType; readonly type?: string }>>;
  readonly handle: (call: Call<never, never, never>) => Promise<Response>;
}

type Read<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A route whose handler gets its inputs typed by their schemas. */
export function defineRoute<P extends z.ZodObject | undefined = undefined, Q extends z.ZodObject | undefined = undefined, B extends z.ZodType | 'event' | undefined = undefined>(
  route: Omit<Route, 'params' | 'query' | 'body' | 'handle'> & { params?: P; query?: Q; body?: B; handle(call: Call<Read<P>, Read<Q>, Read<B>>): Promise<Response> },
): Route {
  return route as Route;
}

/** What the server knows beside the request. */
export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: { route: string; requestId: string; tenant?: string };
}

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
