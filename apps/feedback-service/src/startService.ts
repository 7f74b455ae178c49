import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { serve, type ServerType } from '@hono/node-server';
import { markOverdue } from './cases/markOverdue.js';
import { answerBrokenRequests } from './http/answerBrokenRequests.js';
import { createApp } from './http/createApp.js';
import { failureFields, logToStderr, type Log } from './http/logLine.js';
import { routes } from './routes.js';
import type { Settings } from './settings.js';
import { openStore, type Store } from './store/openStore.js';
import { deliverDue } from './webhooks/deliverDue.js';
import { createPost } from './webhooks/postSafely.js';

export interface ServiceOptions extends Omit<Settings, 'secret'> {
  readonly log?: Log;
  readonly now?: () => Date;
  /** How often late cases and due webhooks are looked for, in milliseconds. */
  readonly everyMs?: number;
  /** Slow senders are cut off: so long for the headers and for the whole request, in milliseconds. */
  readonly patience?: { readonly headers: number; readonly request: number };
}

export interface Service {
  readonly url: string;
  readonly store: Store;
  /** Takes no more, ends what is under way, closes the store. */
  stop(): Promise<void>;
}

/** Opens the store, listens, and looks after late cases and webhooks until it is stopped. */
export async function startService({ store: location, tokenKey, port, host, origins, rate, webhooksAnywhere, log = logToStderr, now = () => new Date(), everyMs = 1000, patience = { headers: 10_000, request: 30_000 } }: ServiceOptions): Promise<Service> {
  const store = await openStore(location);
  const eventSchema = createRequire(import.meta.url)('@candor/core/schemas/feedback-event.json') as object;
  const app = createApp({ store, routes, tokenKey, now, log, origins, rate, eventSchema });
  const post = createPost(webhooksAnywhere);
  const life = new AbortController();
  const jobs = [every(() => markOverdue(store, now())), every(() => deliverDue(store, post, now()))];
  const server = await listening();
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    store,
    async stop() {
      life.abort();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      await Promise.all(jobs);
      await store.destroy();
    },
  };

  function listening(): Promise<ServerType> {
    return new Promise((resolve, reject) => {
      const serverOptions = { headersTimeout: patience.headers, requestTimeout: patience.request, connectionsCheckingInterval: patience.headers / 4 };
      const started = serve({ fetch: app.fetch, port, hostname: host, serverOptions }, () => resolve(started));
      started.once('error', reject);
      answerBrokenRequests(started as Server);
    });
  }

  async function every(job: () => Promise<number>): Promise<void> {
    while (!life.signal.aborted) {
      const done = await job().catch((error: unknown) => {
        log('warn', 'a job failed and is tried again', failureFields(error));
        return 0;
      });
      // Aborted: the loop's own condition ends it.
      if (done === 0) await setTimeout(everyMs, undefined, { signal: life.signal }).catch(() => {});
    }
  }
}
