import { describe, expect, it } from 'vitest';
import { isOwnPage } from './server/isOwnPage.mjs';
import { claimsOf, createSession, looksLikeToken } from './server/session.mjs';

const origins = ['http://localhost:4174', 'http://127.0.0.1:4174'];
const request = (method: string, headers: Record<string, string>) => ({ method, headers: { host: 'localhost:4174', ...headers } });

describe('what reaches the model desk', () => {
  it.each<[string, boolean, ReturnType<typeof request>]>([
    ['its page reads', true, request('GET', {})],
    ['its page acts', true, request('POST', { origin: 'http://localhost:4174' })],
    ['its page acts, by a browser that sends no origin', true, request('POST', { 'sec-fetch-site': 'same-origin' })],
    ['another page acts', false, request('POST', { origin: 'http://localhost:5000' })],
    ['another page acts and hides its name', false, request('POST', { origin: 'null' })],
    ['a program acts that says nothing of itself', false, request('POST', {})],
    ['another page acts, by a browser that sends no origin', false, request('POST', { 'sec-fetch-site': 'same-site' })],
    ['another page deletes', false, request('DELETE', { origin: 'https://elsewhere.example' })],
    ['a foreign name that points to this machine reads', false, request('GET', { host: 'elsewhere.example:4174' })],
    ['another port reads', false, request('GET', { host: 'localhost:9' })],
  ])('%s: %s', (_, reaches, from) => {
    expect(isOwnPage(from, origins)).toBe(reaches);
  });
});

describe('a session', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (exp: number) => `${part({ alg: 'HS256' })}.${part({ sub: 'ruth', tenant: 'orchard', role: 'reviewer', exp })}.c2ln`;
  const inAnHour = Math.floor(Date.now() / 1000) + 3600;

  it('keeps the token where no script reads it, no other page sends it, and only as long as it is good', () => {
    const cookie = createSession({ name: 'desk-1', secure: true }).keep(token(inAnHour));
    expect(cookie).toMatch(/^desk-1=[\w.-]+; Max-Age=(3600|359\d); Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    expect(createSession({ name: 'desk-1', secure: false }).keep(token(inAnHour - 9000))).toContain('Max-Age=0;');
    expect(createSession({ name: 'desk-1', secure: false }).forget()).toBe('desk-1=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict');
  });

  it('finds its own cookie among those of other desks on the same host', () => {
    const { tokenOf } = createSession({ name: 'desk-1', secure: false });
    expect(tokenOf({ headers: { cookie: 'desk-12=other; desk-1=mine; theme=dark' } })).toBe('mine');
    expect(tokenOf({ headers: { cookie: 'desk-12=other' } })).toBeNull();
    expect(tokenOf({ headers: {} })).toBeNull();
  });

  it('tells who a token is for, and takes nothing else for one', () => {
    expect(claimsOf(token(1_800_000_000))).toEqual({ sub: 'ruth', tenant: 'orchard', role: 'reviewer', expires: '2027-01-15T08:00:00.000Z' });
    expect([claimsOf('a.b.c'), claimsOf(''), claimsOf(`x.${part({})}.y`)]).toEqual([null, null, null]);
    expect(['a.b.c', 'a.b', 'a.b.c; Path=/', `${'a'.repeat(4000)}.b.c`, 7, null].map(looksLikeToken)).toEqual([true, false, false, false, false, false]);
  });
});
