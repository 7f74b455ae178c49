import { deliveryOf, type Transport } from '@candor/core/feedback';

export interface HttpTransportOptions {
  /** Where events are posted to; relative to the page. */
  endpoint: string;
  /** Further headers, or a function that is asked for each try: a token may have been renewed. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  credentials?: RequestCredentials;
  /** A try that takes longer is given up and made again, in milliseconds. */
  timeout?: number;
  fetch?: typeof globalThis.fetch;
}

/**
 * Posts one event: structured CloudEvents JSON, its id as Idempotency-Key, the bytes as they were kept.
 *
 * Nothing that happens on the way is an error: a network that is away, a captive portal and a slow
 * endpoint are all reasons to come again.
 */
export function createHttpTransport({ endpoint, headers, credentials = 'same-origin', timeout = 30_000, fetch = globalThis.fetch }: HttpTransportOptions): Transport {
  return async ({ id, body }, { signal }) => {
    signal?.throwIfAborted();
    const giveUp = new AbortController();
    const follow = () => giveUp.abort(signal?.reason);
    signal?.addEventListener('abort', follow, { once: true });
    const timer = setTimeout(() => giveUp.abort(new DOMException('no answer in time', 'TimeoutError')), timeout);
    try {
      const all = new Headers(await (typeof headers === 'function' ? headers() : headers));
      all.set('Content-Type', 'application/cloudevents+json');
      all.set('Idempotency-Key', `"${id}"`);
      const answer = await fetch(endpoint, { method: 'POST', body, headers: all, credentials, signal: giveUp.signal });
      // A redirect may turn the POST into a GET of something that answers 200.
      if (answer.redirected) return { kind: 'retry', reason: `the endpoint redirects to ${answer.url}; use that address` };
      const { status, headers: said } = answer;
      return deliveryOf({ status, body: await answer.text(), retryAfter: said.get('Retry-After'), date: said.get('Date') }, new Date());
    } catch (error) {
      signal?.throwIfAborted();
      return { kind: 'retry', reason: giveUp.signal.aborted ? `no answer within ${timeout / 1000} s` : `the endpoint could not be reached: ${error instanceof Error ? error.message : String(error)}` };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', follow);
    }
  };
}
