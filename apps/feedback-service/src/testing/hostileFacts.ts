import { connect } from 'node:net';
import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import type { Route } from '../http/route.js';
import { routes } from '../routes.js';
import type { StoreLocation } from '../store/openStore.js';
import { caller, eventOf, post, questionOf, startedService, tokenOf, type Answer, type Caller, type StartedService } from './startedService.js';

const HOUR = 3_600_000;
const hours = { normal: 1, today: 1, urgent: 1 };
const good: Readonly<Record<string, object>> = {
  'post /v1/cases/{id}/acts': { act: 'take', note: 'x', target: 'x', outcome: 'upheld', version: 1 },
  'put /v1/targets/{id}': { name: 'x', role: 'x', team: 'x', hours: 'x', respondWithin: hours, place: 1 },
  'post /v1/webhooks': { url: 'http://127.0.0.1:9/' },
};

/** What stands where a value of the right kind should. */
const badValues: Readonly<Record<string, unknown>> = {
  'U+0000': 'a\u0000b', 'half a pair': 'a\ud800b', 'a long text': 'x'.repeat(100_000), 'a huge number': 1e300, 'a negative number': -1, null: null, 'a list': [[]], 'an object': { $ne: 1 },
};
const badBodies: Readonly<Record<string, string>> = {
  nothing: '', 'half of JSON': '{"a":', 'another top': '"text"', 'a list': '[]', 'a depth of 100,000': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'a deep member': `{"snapshot":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`, 'a prototype': '{"__proto__":{"role":"owner"},"constructor":{"prototype":{}}}', 'too much': `{"a":"${'x'.repeat(600_000)}"}`,
};
const badIds = ['%00', '%E0%A4%A', '..%2f..%2fhealth', `'%20or%20'1'='1`, 'x'.repeat(5000), '%F0%9F%8C%A9', '00000000-0000-4000-8000-00000000000g%20'];
const badQueries = ['%00', '%ff', 'x'.repeat(5000), `'%20or%20'1'='1`, '%25', '-1', '1e999', '99999999999999999999', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999999Z', '&limit=0&limit=9'];

/** What a stranger with a good token, or only a socket, can try on every route. */
export function hostileFacts(get: () => { service: StartedService; location: StoreLocation; shared: boolean }): void {
  const inside = async (service: StartedService) => JSON.stringify(await Promise.all(['events', 'cases', 'targets', 'webhooks'].map(async (table) =>
    Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(service.store)).rows[0]!.n))));

  /** Undefined when the answer is as it should be. */
  function fault(what: string, { status, headers, text, json }: Awaited<ReturnType<Caller>>, allowed: (status: number) => boolean): string | undefined {
    const isProblem = headers.get('Content-Type') === 'application/problem+json' && json.status as unknown === status && typeof json.code === 'string' && typeof json.detail === 'string';
    if (!allowed(status) || (status >= 400 && !isProblem) || /\.[jt]s:\d+|node_modules|SQLSTATE|\b(select|insert|relation)\b/.test(text)) return `${what}: ${status} ${text.slice(0, 200)}`;
    return undefined;
  }

  const asked = (route: Route, id = '00000000-0000-4000-8000-000000000000') => route.path.replace('{id}', id);

  it('answers whatever stands in a path, a query or a body on any route with 4xx and a problem document, and keeps nothing of it', async () => {
    const { service } = get();
    const before = await inside(service);
    const lines = service.lines.length;
    const faults: (string | undefined)[] = [];
    let calls = 0;
    const refused = (status: number) => status >= 400 && status < 500;
    for (const route of routes) {
      const call = await service.as(route.roles.at(-1)!, 'eve');
      const method = route.method.toUpperCase();
      const name = `${route.method} ${route.path}`;
      const send = async (what: string, allowed: (status: number) => boolean, path: string, body?: unknown, headers?: Record<string, string>) => {
        calls++;
        faults.push(fault(`${name}, ${what}`, await call(method, path, body, headers), allowed));
      };
      const jsonBody = good[name];
      if (route.path.includes('{id}')) for (const id of badIds) await send(`id ${id.slice(0, 20)}`, refused, asked(route, id), jsonBody);
      for (const key of Object.keys(route.query?.shape ?? {})) for (const value of badQueries) {
        // A text may be anything but U+0000; what is found then is nothing.
        await send(`${key}=${value.slice(0, 20)}`, (status) => status === 200 || status === 400 || status === 422 || status === 404, `${asked(route)}?${key}=${value}`, jsonBody);
      }
      if (route.body === undefined) continue;
      const type = route.body === 'event' ? 'application/cloudevents+json' : 'application/json';
      for (const [what, body] of Object.entries(badBodies)) await send(what, refused, asked(route), body, { 'Content-Type': type });
      for (const wrong of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/jsonx']) await send(wrong, (status) => status === 415, asked(route), '{}', { 'Content-Type': wrong });
      for (const encoding of ['gzip', 'br', 'zip-bomb']) await send(encoding, (status) => status === 415, asked(route), '{}', { 'Content-Type': type, 'Content-Encoding': encoding });
      // Nothing is done on a case or to a target that is not there, so every value may be tried.
      const fields = route.body === 'event' ? { ...questionOf('plot-hostile') } : jsonBody!;
      for (const key of Object.keys(fields)) for (const [what, value] of Object.entries(badValues)) {
        const body = { ...fields, [key]: value };
        const headers = { 'Content-Type': type, ...('id' in fields ? { 'Idempotency-Key': `"${String(fields.id)}"` } : {}) };
        await send(`${key} as ${what}`, refused, asked(route, route.path.includes('targets') ? 'no%20target' : undefined), body, headers);
      }
    }
    expect(faults.filter(Boolean)).toEqual([]);
    expect(calls).toBeGreaterThan(250);
    expect(await inside(service)).toBe(before);
    expect(service.lines.slice(lines).filter((line) => line.includes('"level":"error"'))).toEqual([]);
  }, 60_000);

  it('takes words that only look like what the store cannot hold', async () => {
    const { service } = get();
    const comment = String.raw`C:\udata and \u0000, as they were typed; \\ud83d too; 🌩️`;
    const event = eventOf({ verdict: 'disagree', items: [], comment }, { prediction: 'plot-paths' });
    const call = await service.as('officer', 'ida');
    expect((await post(call, event)).status).toBe(201);
    expect((await call('GET', `/v1/feedback/${event.id}`)).json).toMatchObject({ data: { comment } });
  });

  it('gives a token of a person whose name holds a control character no way in', async () => {
    const { service } = get();
    const call = caller(service.url, await tokenOf({ tenant: 'orchard', role: 'officer', sub: 'a\u0000b' }, service.clock));
    expect((await post(call, eventOf())).json.code).toBe('token-refused');
  });

  it('an event that has expired for its sender, is sent by another tenant or under another key is told apart, and the first is untouched', async () => {
    const { service } = get();
    const event = eventOf({ verdict: 'disagree', items: [], comment: 'mine' }, { prediction: 'plot-mine' });
    const ida = await service.as('officer', 'ida');
    expect((await post(ida, event)).status).toBe(201);
    const stale = caller(service.url, await tokenOf({ tenant: 'orchard', role: 'officer', sub: 'ida' }, new Date(service.clock.getTime() - 2 * HOUR), 1));
    const tries: [string, number, string | undefined, Awaited<ReturnType<Caller>>][] = [
      ['replayed', 200, undefined, await post(ida, event)],
      ['replayed with a token that has expired', 401, 'token-expired', await post(stale, event)],
      ['replayed by a colleague', 422, 'id-taken', await post(await service.as('officer', 'jon'), event)],
      ['under another key', 400, 'idempotency-key', await post(ida, event, { 'Idempotency-Key': `"${eventOf().id}"` })],
      ['under two keys', 400, 'idempotency-key', await post(ida, event, { 'Idempotency-Key': `"${event.id}", "${event.id}"` })],
      ['with other words', 422, 'id-taken', await post(ida, { ...event, time: '2026-03-02T08:58:00.000Z' } as typeof event)],
    ];
    for (const [what, status, code, answer] of tries) expect([what, answer.status, answer.json.code]).toEqual([what, status, code]);
    const kept = await service.store.selectFrom('events').select(['body', 'actor']).where('tenant', '=', 'orchard').where('id', '=', event.id).execute();
    expect(kept).toEqual([{ body: JSON.stringify(event), actor: 'ida' }]);
  });

  /** Sends raw bytes; resolves with all that came back until the connection was closed. */
  const raw = (url: string, ...parts: readonly (string | number)[]) => new Promise<string>((resolve, reject) => {
    const { port, hostname } = new URL(url);
    let answer = '';
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    socket.setEncoding('utf8').on('data', (text: string) => { answer += text; }).on('error', reject).on('end', () => {
      socket.destroy();
      resolve(answer);
    });
    void (async () => {
      for (const part of parts) {
        if (typeof part === 'number') await new Promise((next) => { setTimeout(next, part); });
        else if (socket.writable) socket.write(part);
      }
    })();
  });

  const problemOf = (answer: string) => {
    const [head, body] = answer.split('\r\n\r\n');
    expect(head).toMatch(/content-type: application\/problem\+json/i);
    const { status, code } = JSON.parse(body!) as Answer;
    return { line: head!.split('\r\n')[0]!.slice(0, 12), status, code };
  };

  it.each<[string, readonly string[], number, string]>([
    ['no HTTP', ['hello\r\n\r\n'], 400, 'malformed'],
    ['two lengths', ['POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'], 400, 'malformed'],
    ['headers of a megabyte', ['GET /v1/feedback HTTP/1.1\r\nHost: x\r\n', `X-Padding: ${'x'.repeat(1 << 20)}\r\n\r\n`], 431, 'headers-too-large'],
  ])('answers %s with a problem document and closes', async (_, parts, status, code) => {
    expect(problemOf(await raw(get().service.url, ...parts))).toEqual({ line: `HTTP/1.1 ${status}`, status, code });
  });

  it('cuts off who sends headers or a body too slowly, keeps nothing of it and serves the others meanwhile', async () => {
    const { location, service: known, shared } = get();
    if (!shared) return;
    const service = await startedService(location, { patience: { headers: 300, request: 600 } });
    const token = await tokenOf({ tenant: 'orchard', role: 'officer', sub: 'slow' }, service.clock);
    const event = JSON.stringify(eventOf({ verdict: 'agree', items: [] }, { prediction: 'plot-slow' }));
    const before = await inside(known);
    const head = `POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/cloudevents+json\r\nContent-Length: ${event.length}\r\n\r\n`;
    const [headers, body, quick] = await Promise.all([
      raw(service.url, 'POST /v1/events HTTP/1.1\r\nHost: x\r\n', 200, 'X: 1\r\n', 300, 'Y: 1\r\n'),
      raw(service.url, head, event.slice(0, 40), 300, event.slice(40, 80)),
      post(caller(service.url, token), eventOf({ verdict: 'agree', items: [] }, { prediction: 'plot-quick' })),
    ]);
    for (const answer of [headers, body]) expect(problemOf(answer)).toEqual({ line: 'HTTP/1.1 408', status: 408, code: 'too-slow' });
    expect(quick.status).toBe(201);
    expect(JSON.parse(await inside(known))[0]).toBe(JSON.parse(before)[0] + 1);
    await service.stop();
  });

  it('a sender that goes away in the middle leaves nothing behind, and the service goes on', async () => {
    const { service } = get();
    const before = await inside(service);
    const { port, hostname } = new URL(service.url);
    for (const bytes of ['POST /v1/events HTTP/1.1\r\nHost: x\r\n', `POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n{"specversion":"1.0",`]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.write(bytes, () => { socket.destroy(); resolve(); }));
      });
    }
    await vi.waitFor(async () => expect((await (await service.as('officer'))('GET', '/v1/targets')).status).toBe(200));
    expect(await inside(service)).toBe(before);
  });
}
