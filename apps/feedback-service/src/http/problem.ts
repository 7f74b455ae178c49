import { CandorError } from '@candor/core/feedback';
import { findStoreError } from '../store/findStoreError.js';

/** An answer that says what is wrong and what to do (RFC 9457). */
export class HttpProblem extends Error {
  constructor(readonly status: number, readonly code: string, readonly title: string, detail: string, readonly headers: Readonly<Record<string, string>> = {}) {
    super(detail);
  }
}

/** The problem document as an answer. */
export function problemResponse({ status, code, title, message, headers }: HttpProblem, instance: string): Response {
  const body = { type: `urn:candor:problem:${code}`, title, status, detail: message, code, instance };
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } });
}

/** Any caught value as a problem; what is not known here says nothing of the inside. */
export function toHttpProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof CandorError) return new HttpProblem(statusOf[error.code] ?? 422, error.code, 'Cannot be done', error.message);
  const failed = findStoreError(error);
  // Not free in time, chosen as a deadlock's victim, or a serialisation failure: the same request may come again.
  if (failed && ['55P03', '40P01', '40001'].includes(failed.code)) return new HttpProblem(409, 'in-flight', 'Under way', 'the same record is being changed; try again', { 'Retry-After': '1' });
  if (failed?.code === '57014' || failed?.code.startsWith('53') || failed?.code.startsWith('57P') || failed?.code.startsWith('08') || isConnectionError(error)) {
    return new HttpProblem(503, 'store-away', 'Not available', 'the store does not answer; try again', { 'Retry-After': '2' });
  }
  // A value that the schemas let through and the store has no room for: a year, a number, a text.
  if (failed?.code.startsWith('22')) return new HttpProblem(422, 'not-storable', 'Cannot be kept', 'a value in it is out of the range that can be kept');
  return new HttpProblem(500, 'unexpected', 'The service failed', 'something went wrong here; the log has it under this instance');
}

const statusOf: Readonly<Record<string, number>> = {
  'act-not-allowed': 409, 'held-by-another': 409, 'not-holder': 409,
  'role-not-allowed': 403, 'not-requester': 404,
  'outcome-needed': 422, 'target-needed': 422,
};

const isConnectionError = (error: unknown) =>
  error instanceof Error && (/timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|ECONNRESET|ENOENT/.test(error.message) || ('code' in error && ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(String(error.code))));
