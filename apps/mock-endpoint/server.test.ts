import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('server.mjs', import.meta.url));
const running: ChildProcess[] = [];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mock-endpoint-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(name: string, ...args: string[]) {
  const store = join(folder, `${name}.ndjson`);
  const child = spawn(process.execPath, [script, '--store', store, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    child.stdout.once('data', (line: Buffer) => resolve(/http\S+/.exec(line.toString())![0]));
  });
  return { url, store, stop: (signal: NodeJS.Signals) => new Promise((resolve) => { child.once('exit', resolve); child.kill(signal); }) };
}

const event = (n: number, data: object = { verdict: 'agree' }) => ({
  specversion: '1.0', id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, source: 'https://desk.example',
  type: 'candor.feedback.submitted.v1', subject: 'prediction/plot-7', time: '2026-03-02T09:00:00Z', data,
});

const post = (url: string, body: { id: string }, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/cloudevents+json', 'Idempotency-Key': `"${body.id}"`, ...headers }, body: JSON.stringify(body) });

const lines = (store: string) => readFileSync(store, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { event: { id: string } });

describe('the mock endpoint', () => {
  it('keeps an event once and gives the same receipt again', async () => {
    const { url, store } = await start('once');
    const first = await post(url, event(1));
    const second = await post(url, event(1));
    expect([first.status, second.status]).toEqual([201, 200]);
    const receipt: unknown = await first.json();
    expect(receipt).toEqual({ feedbackId: event(1).id, reference: 'CF-1001', receivedAt: expect.any(String), status: 'submitted' });
    expect(await second.json()).toEqual(receipt);
    expect(lines(store)).toHaveLength(1);
    expect(await (await fetch(url)).json()).toEqual([{ receipt, event: event(1) }]);
  });

  it('keeps one when many of the same arrive at the same time', async () => {
    const { url, store } = await start('race');
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(url, event(1))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(lines(store)).toHaveLength(1);
  });

  it('stores and then answers 500 when told to, so that the repeat must be recognised', async () => {
    const { url, store } = await start('fail', '--fail', '500,503-first:7,cut');
    expect((await post(url, event(1))).status).toBe(500);
    expect(lines(store)).toHaveLength(1);
    const busy = await post(url, event(2));
    expect([busy.status, busy.headers.get('retry-after'), busy.headers.get('access-control-expose-headers')]).toEqual([503, '7', 'Retry-After, Location, Date']);
    expect(lines(store)).toHaveLength(1);
    await expect(post(url, event(3))).rejects.toThrow('fetch failed');
    expect((await post(url, event(1))).status).toBe(200);
    expect((await post(url, event(3))).status).toBe(200);
    expect(lines(store).map((line) => line.event.id)).toEqual([event(1).id, event(3).id]);
  });

  it('remembers over a kill, and cuts off a half-written line', async () => {
    const first = await start('killed');
    const receipt: unknown = await (await post(first.url, event(1))).json();
    await first.stop('SIGKILL');
    appendFileSync(first.store, '{"receipt":{"feedbackId":"0000');
    const second = await start('killed');
    const repeat = await post(second.url, event(1));
    expect(repeat.status).toBe(200);
    expect(await repeat.json()).toEqual(receipt);
    await post(second.url, event(2));
    expect(lines(second.store).map((line) => line.event.id)).toEqual([event(1).id, event(2).id]);
  });

  it.each<[string, number, object, Record<string, string>]>([
    ['another version of CloudEvents', 400, { ...event(1), specversion: '0.3' }, {}],
    ['an event without a subject', 422, { ...event(1), subject: '' }, {}],
    ['an id that is no UUID', 422, { ...event(1), id: '42' }, {}],
    ['another media type', 415, event(1), { 'Content-Type': 'application/json' }],
    ['a key that is not the id', 400, event(1), { 'Idempotency-Key': '"other"' }],
    ['a body that is too large', 413, event(1, { comment: 'x'.repeat(300_000) }), {}],
  ])('%s is refused with %i and a problem document', async (name, status, body, headers) => {
    const { url } = await start(`bad-${name.length}`);
    const answer = await post(url, body as { id: string }, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ title: expect.any(String), status, detail: expect.any(String) });
    expect(await (await fetch(url)).json()).toEqual([]);
  });

  it('refuses another event under an id that is taken', async () => {
    const { url, store } = await start('taken');
    await post(url, event(1));
    expect((await post(url, event(1, { verdict: 'disagree' }))).status).toBe(422);
    expect(lines(store)).toHaveLength(1);
  });

  it('lets a page of another origin send the headers it needs', async () => {
    const { url } = await start('cors', '--origin', 'https://desk.example');
    const answer = await fetch(url, { method: 'OPTIONS' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://desk.example');
    expect(answer.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
  });

  it('an unknown fault ends it with a usage line', async () => {
    await expect(start('usage', '--fail', 'sometimes')).rejects.toThrow('ended with 2');
  });
});
