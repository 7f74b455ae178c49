import * as z from 'zod/mini';
import type { Delivery, Receipt } from '../ports.js';
import { parseJson } from './parseJson.js';

/** What came back over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  /** The Retry-After header, if any. */
  readonly retryAfter?: string | null;
  /** The Date header: the server's own clock, which a Retry-After date is read against. */
  readonly date?: string | null;
}

const receiptSchema = z.object({
  feedbackId: z.string(),
  reference: z.string(),
  receivedAt: z.string(),
  status: z.string(),
  respondBy: z.optional(z.string()),
});

const problemSchema = z.object({ title: z.string(), detail: z.optional(z.string()) });

/**
 * What an endpoint's answer means for a record.
 *
 * Only a 2xx that carries a receipt is an acceptance: the sign-in page of a network answers 200 too.
 * A status that resending the same bytes can mend is tried again; any other 4xx ends the record. A time that the
 * endpoint asks for is kept up to a day: no typing error in a configuration may hold an answer for years.
 * @param now - For a Retry-After given as a date, when the answer has no Date header.
 * @see RFC 9110 section 10.2.3 (Retry-After), RFC 9457 (problem documents)
 */
export function deliveryOf({ status, body, retryAfter, date }: HttpAnswer, now: Date): Delivery {
  if (status >= 200 && status < 300) {
    const receipt = receiptOf(body);
    return receipt ? { kind: 'accepted', receipt } : { kind: 'retry', reason: `the endpoint answered ${status} without a receipt` };
  }
  if (status === 401 || status === 403) return { kind: 'sign-in' };
  const title = titleOf(body) ?? `the endpoint answered ${status}`;
  if (again.has(status) || status < 400 || status >= 500) {
    const afterMs = retryAfterMs(retryAfter, date, now);
    return { kind: 'retry', reason: title, ...(afterMs === undefined ? {} : { afterMs }) };
  }
  return { kind: 'refused', status, title };
}

// Timed out, the same key in flight, too early, too many: the bytes were not judged.
const again = new Set([408, 409, 425, 429]);

function retryAfterMs(header: string | null | undefined, date: string | null | undefined, now: Date): number | undefined {
  if (!header) return undefined;
  if (/^\d+$/.test(header.trim())) return Math.min(DAY, Number(header) * 1000);
  // `Date.parse` alone takes almost anything for a date.
  const at = /^\s*(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(header) ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  const serverNow = date ? Date.parse(date) : Number.NaN;
  return Math.min(DAY, Math.max(0, at - (Number.isNaN(serverNow) ? now.getTime() : serverNow)));
}

const DAY = 86_400_000;

function receiptOf(body: string): Receipt | undefined {
  const parsed = receiptSchema.safeParse(parseJson(body));
  return parsed.success ? parsed.data : undefined;
}

function titleOf(body: string): string | undefined {
  const parsed = problemSchema.safeParse(parseJson(body));
  if (!parsed.success) return undefined;
  const { title, detail } = parsed.data;
  return detail === undefined ? title : `${title}: ${detail}`;
}
