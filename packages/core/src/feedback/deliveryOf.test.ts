import { describe, expect, it } from 'vitest';
import { deliveryOf, type HttpAnswer } from './deliveryOf.js';

const now = new Date('2026-03-02T09:00:00Z');
const receipt = { feedbackId: 'f', reference: 'R-1', receivedAt: '2026-03-02T09:00:00Z', status: 'received' };
const answer = (status: number, rest: Partial<HttpAnswer> = {}) => deliveryOf({ status, body: '', ...rest }, now);

describe('an endpoint’s answer', () => {
  it.each([200, 201, 202])('%i with a receipt is an acceptance', (status) => {
    expect(answer(status, { body: JSON.stringify(receipt) })).toEqual({ kind: 'accepted', receipt });
  });

  it.each(['', '<html>Welcome to the airport</html>', '{}'])('200 with %j is none: the record is kept and tried again', (body) => {
    expect(answer(200, { body })).toEqual({ kind: 'retry', reason: 'the endpoint answered 200 without a receipt' });
  });

  it.each([408, 409, 425, 429, 500, 502, 503, 504, 302])('%i is tried again', (status) => {
    expect(answer(status).kind).toBe('retry');
  });

  it.each([401, 403])('%i asks for a sign-in', (status) => {
    expect(answer(status)).toEqual({ kind: 'sign-in' });
  });

  it.each([400, 404, 405, 410, 413, 415, 422])('%i ends the record, with the title of the problem', (status) => {
    const body = JSON.stringify({ title: 'Unknown verdict', detail: 'got "maybe"' });
    expect(answer(status, { body })).toEqual({ kind: 'refused', status, title: 'Unknown verdict: got "maybe"' });
    expect(answer(status)).toEqual({ kind: 'refused', status, title: `the endpoint answered ${status}` });
  });

  it.each<[string, Partial<HttpAnswer>, number | undefined]>([
    ['seconds', { retryAfter: '120' }, 120_000],
    ['a date, by our clock', { retryAfter: 'Mon, 02 Mar 2026 09:01:00 GMT' }, 60_000],
    ['a date, by the server’s own clock when it tells it', { retryAfter: 'Mon, 02 Mar 2026 12:01:00 GMT', date: 'Mon, 02 Mar 2026 12:00:30 GMT' }, 30_000],
    ['a date that has passed', { retryAfter: 'Mon, 02 Mar 2026 08:00:00 GMT' }, 0],
    ['a date, by the server’s clock though ours is a year behind', { retryAfter: 'Tue, 02 Mar 2027 09:00:20 GMT', date: 'Tue, 02 Mar 2027 09:00:00 GMT' }, 20_000],
    ['more than a day', { retryAfter: '99999999999999999999' }, 86_400_000],
    ['a date in the next century', { retryAfter: 'Mon, 02 Mar 2126 09:00:00 GMT' }, 86_400_000],
    ['a negative number', { retryAfter: '-5' }, undefined],
    ['neither', { retryAfter: 'soon' }, undefined],
    ['nothing', {}, undefined],
  ])('Retry-After as %s', (_, rest, afterMs) => {
    expect(answer(503, rest)).toEqual({ kind: 'retry', reason: 'the endpoint answered 503', ...(afterMs === undefined ? {} : { afterMs }) });
  });
});
