import { expect, it, vi } from 'vitest';
import { createHttpService } from './createHttpService.js';

const status = { feedbackId: 'a', reference: 'CF-1', type: 'candor.feedback.submitted.v1', predictionId: 'P-1', receivedAt: '2026-03-02T09:00:00.000Z', status: 'submitted', case: null, nextTargets: [] };
const url = 'https://desk.example/v1/';

/** A service that gives one answer, and the calls it got. */
function answering(answer: () => Response | Promise<Response>) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer());
  vi.stubGlobal('location', new URL('https://desk.example/cases'));
  return { fetch, service: createHttpService({ url, headers: () => ({ Authorization: 'Bearer fresh' }), fetch }) };
}

it('the service is asked under its own URL, with a fresh token each time', async () => {
  const { fetch, service } = answering(() => Response.json(status));
  expect(await service.status('a b')).toEqual(status);
  const [asked, init] = fetch.mock.calls[0]!;
  expect(String(asked)).toBe('https://desk.example/v1/feedback/a%20b');
  expect(new Headers(init!.headers).get('Authorization')).toBe('Bearer fresh');
});

it('an id it does not know has no status, and no list is empty', async () => {
  const { service } = answering(() => new Response(null, { status: 404 }));
  expect(await service.status('a')).toBeNull();
  expect(await service.targets()).toEqual([]);
});

it('lists are read item by item', async () => {
  const targets = [{ id: 'team', name: 'The team', respondWithin: { normal: 8, today: 4, urgent: 1 } }];
  expect(await answering(() => Response.json({ targets })).service.targets()).toEqual(targets);
  const { case: _, nextTargets: __, ...entry } = status;
  const { fetch, service } = answering(() => Response.json({ feedback: [entry], next: null }));
  expect(await service.list({ predictionId: 'P/1' })).toEqual([entry]);
  expect(String(fetch.mock.calls[0]![0])).toBe('https://desk.example/v1/feedback?predictionId=P%2F1');
});

it.each([
  ['sign-in', () => new Response(null, { status: 401 })],
  ['sign-in', () => new Response(null, { status: 403 })],
  ['service-unavailable', () => new Response(null, { status: 503 })],
  ['service-unavailable', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['service-unavailable', () => new Response('<html>')],
  ['answer-unreadable', () => Response.json({ ...status, case: { state: 'napping' } })],
])('an answer that does not serve is a coded error: %s', async (code, answer) => {
  await expect(answering(answer).service.status('a')).rejects.toMatchObject({ code });
});

it('a list without its name is refused', async () => {
  await expect(answering(() => Response.json({})).service.targets()).rejects.toMatchObject({ code: 'answer-unreadable' });
});

it('an abort passes untouched', async () => {
  const { service } = answering(() => Response.json(status));
  await expect(service.status('a', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});
