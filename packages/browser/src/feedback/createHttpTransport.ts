import { deliveryOf, type Transport } from '@candor/core/feedback';
import { createRequest, type RequestOptions } from './createRequest.js';

export interface HttpTransportOptions extends RequestOptions {
  /** Where events are posted to; relative to the page. */
  endpoint: string;
}

/**
 * Posts one event: structured CloudEvents JSON, its id as Idempotency-Key, the bytes as they were kept.
 *
 * Nothing that happens on the way is an error: a network that is away, a captive portal and a slow
 * endpoint are all reasons to come again.
 */
export function createHttpTransport({ endpoint, ...options }: HttpTransportOptions): Transport {
  const request = createRequest(options);
  return async ({ id, body }, { signal }) => {
    const headers = { 'Content-Type': 'application/cloudevents+json', 'Idempotency-Key': `"${id}"` };
    try {
      return await request(endpoint, { method: 'POST', body, headers, signal }, async (answer) => {
        // A redirect may turn the POST into a GET of something that answers 200.
        if (answer.redirected) return { kind: 'retry', reason: `the endpoint redirects to ${answer.url}; use that address` };
        const { status, headers: said } = answer;
        return deliveryOf({ status, body: await answer.text(), retryAfter: said.get('Retry-After'), date: said.get('Date') }, new Date());
      });
    } catch (error) {
      signal?.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: 'retry', reason: error instanceof DOMException && error.name === 'TimeoutError' ? reason : `the endpoint could not be reached: ${reason}` };
    }
  };
}
