import { describe, expect, it, vi } from 'vitest';
import { served, stopServing } from '../testing/served.js';
import { someReceipt, someRecord, uuidOf } from '../testing/someRecord.js';
import { createHttpTransport, type HttpTransportOptions } from './createHttpTransport.js';

const record = { ...someRecord(1), sequence: 1, state: 'waiting' } as const;
const send = (options: HttpTransportOptions, signal?: AbortSignal) => createHttpTransport(options)(record, signal ? { signal } : {});

describe('the HTTP transport', () => {
  it('posts the bytes as they were kept, under the id as key', async () => {
    const seen: unknown[] = [];
    const endpoint = await served('/events', async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      seen.push(request.method, request.headers['content-type'], request.headers['idempotency-key'], request.headers['authorization'], body);
      response.writeHead(201).end(JSON.stringify(someReceipt(uuidOf(1))));
    });
    const headers = vi.fn<() => HeadersInit>().mockReturnValue({ Authorization: 'Bearer fresh' });
    expect(await send({ endpoint, headers })).toEqual({ kind: 'accepted', receipt: someReceipt(uuidOf(1)) });
    expect(seen).toEqual(['POST', 'application/cloudevents+json', `"${uuidOf(1)}"`, 'Bearer fresh', record.body]);
  });

  it('reads Retry-After and the title of a problem', async () => {
    const endpoint = await served('/events', (_request, response) => {
      response.writeHead(503, { 'Retry-After': '7' }).end(JSON.stringify({ title: 'Closed for the night' }));
    });
    expect(await send({ endpoint })).toEqual({ kind: 'retry', reason: 'Closed for the night', afterMs: 7_000 });
  });

  it('reads a Retry-After date against the clock of the endpoint, however wrong its own or ours is', async () => {
    const endpoint = await served('/events', (_request, response) => {
      response.writeHead(429, { Date: 'Tue, 01 Jan 2030 00:00:00 GMT', 'Retry-After': 'Tue, 01 Jan 2030 00:00:45 GMT' }).end();
    });
    expect(await send({ endpoint })).toMatchObject({ kind: 'retry', afterMs: 45_000 });
  });

  it('an endpoint that is not there is a reason to come again', async () => {
    const endpoint = await served('/events', (_request, response) => { response.end(); });
    stopServing();
    expect(await send({ endpoint })).toEqual({ kind: 'retry', reason: expect.stringContaining('could not be reached') });
  });

  it('a connection that closes in the middle of the answer is one too', async () => {
    const endpoint = await served('/events', (_request, response) => {
      response.writeHead(201, { 'Content-Length': '500' });
      response.write('{"feedbackId":');
      setTimeout(() => response.destroy(), 10);
    });
    expect(await send({ endpoint })).toMatchObject({ kind: 'retry' });
  });

  it('an answer that does not come in time is one too', async () => {
    const endpoint = await served('/events', () => undefined);
    expect(await send({ endpoint, timeout: 50 })).toEqual({ kind: 'retry', reason: 'no answer within 0.05 s' });
  });

  it('a redirect is not followed into an acceptance', async () => {
    const endpoint = await served('/events', (request, response) => {
      if (request.url === '/events') response.writeHead(302, { Location: '/welcome' }).end();
      else response.writeHead(200).end(JSON.stringify(someReceipt('somebody else')));
    });
    expect(await send({ endpoint })).toMatchObject({ kind: 'retry', reason: expect.stringContaining('/welcome') });
  });

  it('rejects with an AbortError when told to stop, and with nothing else', async () => {
    const endpoint = await served('/events', () => undefined);
    const controller = new AbortController();
    const sending = send({ endpoint }, controller.signal);
    controller.abort();
    await expect(sending).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
