import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Validator } from '@seriousme/openapi-schema-validator';
import canonicalize from 'canonicalize';
import { SignJWT } from 'jose';
import { sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { roles } from '../http/principal.js';
import { routes } from '../routes.js';
import type { StoreLocation } from '../store/openStore.js';
import { escalationFacts } from './escalationFacts.js';
import { hostileFacts } from './hostileFacts.js';
import { caller, eventOf, post, questionOf, secret, startedService, tokenOf, type StartedService } from './startedService.js';

const fields = (path: string, values: Readonly<Record<string, string>>) => path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'none');
const minutes = (from: Date, n: number) => new Date(from.getTime() + n * 60_000);

/** What the service does, whichever store it has. */
export function describeService(name: string, open: () => Promise<{ location: StoreLocation; close(): Promise<void> }>, { shared }: { shared: boolean }): void {
  describe(`the feedback service on ${name}`, () => {
    let store: Awaited<ReturnType<typeof open>>;
    let service: StartedService;
    beforeAll(async () => {
      store = await open();
      service = await startedService(store.location);
    }, 60_000);
    afterAll(async () => {
      await service.stop();
      await store.close();
    });

    const count = async (table: string, tenant = 'orchard') =>
      Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where tenant = ${tenant}`.execute(service.store)).rows[0]!.n);

    it('keeps an event once that is sent many times at the same time, and gives every sender the same receipt', async () => {
      const other = shared ? await startedService(store.location) : service;
      const calls = [await service.as('officer'), caller(other.url, await tokenOf({ role: 'officer', sub: 'officer-1', tenant: 'orchard' }, other.clock))];
      const event = eventOf();
      const before = await count('events');
      const answers = await Promise.all(Array.from({ length: 24 }, (_, i) => post(calls[i % 2]!, event)));
      expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 23 }, () => 200), 201]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers[0]!.json).toEqual({ feedbackId: event.id, reference: expect.stringMatching(/^CF-\w{5}-\w{5}$/), receivedAt: service.clock.toISOString(), status: 'submitted' });
      expect(await count('events') - before).toBe(1);
      expect(await count('audit')).toBe(Number((await service.store.selectFrom('audit_heads').select('seq').where('tenant', '=', 'orchard').executeTakeFirstOrThrow()).seq));
      if (other !== service) await other.stop();
    });

    it('refuses other bytes, or another person, under an id that is taken', async () => {
      const event = eventOf();
      await post(await service.as('officer'), event);
      const answers = [await post(await service.as('officer'), Object.assign(structuredClone(event), { time: '2026-03-02T08:58:00.000Z' })), await post(await service.as('officer', 'jon'), event)];
      expect(answers.map(({ status, json }) => [status, json.code])).toEqual([[422, 'id-taken'], [422, 'id-taken']]);
      expect((await post(await service.as('officer', 'ida', 'meadow'), event)).status).toBe(201);
    });

    it('takes a case from the officer to the reviewer and the answer back', async () => {
      const [ida, ruth, olga] = await Promise.all([service.as('officer', 'ida'), service.as('reviewer', 'ruth'), service.as('owner', 'olga')]);
      await olga('PUT', '/v1/targets/frost-team', { name: 'Frost team', respondWithin: { normal: 48, today: 4, urgent: 1 }, place: 1 });
      const question = questionOf('plot-loop');
      const receipt = await post(ida, question);
      expect(receipt.json.respondBy).toBe(minutes(service.clock, 240).toISOString());
      const queue = await ruth('GET', '/v1/cases?target=frost-team');
      expect(queue.json.cases!.map(({ id, state }) => [id, state])).toContainEqual([question.id, 'submitted']);
      const act = (body: object) => ruth('POST', `/v1/cases/${question.id}/acts`, body);
      expect((await act({ act: 'take' })).json).toMatchObject({ state: 'in_review', holder: 'ruth' });
      await act({ act: 'ask', note: 'Which cover?' });
      expect((await post(ida, eventOf({ update: { of: question.id, act: 'inform', note: 'The fleece.' } }, { type: 'candor.escalation.updated.v1', prediction: 'plot-loop' }))).status).toBe(201);
      const detail = await ruth('GET', `/v1/cases/${question.id}`);
      expect(detail.json.events!.map(({ data }) => data.snapshot.shown.sentences)).toEqual([['Frost is likely.'], ['Frost is likely.']]);
      await act({ act: 'resolve', outcome: 'changed', note: 'Counted by hand: no frost.' });
      const status = (await ida('GET', `/v1/feedback/${question.id}`)).json;
      expect(status).toMatchObject({ status: 'resolved', case: { outcome: 'changed', acts: ['close', 'reopen'] } });
      expect(status.case!.steps!.map(({ act: done, role }) => `${role} ${done}`)).toEqual(['service receive', 'reviewer take', 'reviewer ask', 'officer inform', 'reviewer resolve']);
      expect(JSON.stringify(status)).not.toContain('ruth');
      expect((await (await service.as('officer', 'jon'))('GET', `/v1/feedback/${question.id}`)).status).toBe(404);
    });

    it('lets one reviewer hold a case, and another only when the lock has ended', async () => {
      const question = questionOf('plot-lock');
      await post(await service.as('officer', 'ida'), question);
      const people = await Promise.all(['r1', 'r2', 'r3', 'r4'].map((sub) => service.as('reviewer', sub)));
      const takes = await Promise.all(people.map((person) => person('POST', `/v1/cases/${question.id}/acts`, { act: 'take' })));
      expect(takes.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      const late = takes.findIndex(({ status }) => status === 409);
      service.clock = minutes(service.clock, 31);
      expect((await people[late]!('POST', `/v1/cases/${question.id}/acts`, { act: 'take' })).json.holder).toBe(`r${late + 1}`);
      expect((await people[late]!('POST', `/v1/cases/${question.id}/acts`, { act: 'release', version: 1 })).json.code).toBe('changed-meanwhile');
    });

    it('never has two open cases about one prediction: questions that come together are one case', async () => {
      const officers = await Promise.all(Array.from({ length: 8 }, (_, i) => service.as('officer', `o${i}`)));
      const answers = await Promise.all(officers.map((officer) => post(officer, questionOf('plot-crowd'))));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      const found = await service.store.selectFrom('cases').select('record').where('prediction_id', '=', 'plot-crowd').execute();
      expect(found.map(({ record }) => record.requesters.toSorted())).toEqual([Array.from({ length: 8 }, (_, i) => `o${i}`)]);
    });

    it('says by itself that the promised time has passed, and whom to ask next', async () => {
      const [ida, olga] = await Promise.all([service.as('officer', 'ida'), service.as('owner')]);
      await olga('PUT', '/v1/targets/night-team', { name: 'Night team', respondWithin: { normal: 8, today: 2, urgent: 1 }, place: 2 });
      const question = questionOf('plot-late');
      await post(ida, question);
      expect((await ida('GET', `/v1/feedback/${question.id}`)).json).toMatchObject({ case: { overdue: false }, nextTargets: [] });
      service.clock = minutes(service.clock, 241);
      expect((await ida('GET', `/v1/feedback/${question.id}`)).json).toMatchObject({ case: { overdue: true }, nextTargets: [{ id: 'night-team', name: 'Night team' }] });
      await vi.waitFor(async () => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from audit where entry like ${`%case.overdue%${question.id}%`} or entry like ${`%${question.id}%case.overdue%`}`.execute(service.store);
        expect(Number(rows[0]!.n)).toBe(1);
      });
      expect((await (await service.as('reviewer'))('GET', '/v1/cases?due=overdue')).text).toContain(question.id);
    });

    it('finds cases by what was asked, and counts those that are open, mine, nobody’s and late', async () => {
      const [ida, ruth, ruben] = await Promise.all([service.as('officer', 'ida', 'queue'), service.as('reviewer', 'ruth', 'queue'), service.as('reviewer', 'ruben', 'queue')]);
      const questions = ['Was 50% of the fleece counted?', 'Which wall?', 'Which_roof?'].map((question, i) => questionOf(`bed-${i}`, 'anybody', question));
      for (const question of questions) await post(ida, question);
      await ruth('POST', `/v1/cases/${questions[0]!.id}/acts`, { act: 'take' });
      const found = async (query: string, who = ruth) => {
        const { cases, total, counts } = (await who('GET', `/v1/cases?${query}`)).json;
        return [cases!.map(({ predictionId }) => predictionId), total, counts];
      };
      const now = { open: 3, mine: 1, unassigned: 2, overdue: 0 };
      expect(await found('text=0%25%20OF')).toEqual([['bed-0'], 1, now]);
      expect(await found('text=h_')).toEqual([['bed-2'], 1, now]);
      expect(await found('text=bed-1&limit=1')).toEqual([['bed-1'], 1, now]);
      expect((await found('limit=1'))[1]).toBe(3);
      expect((await found('holder=nobody', ruben))[2]).toEqual({ ...now, mine: 0 });
      await ruth('POST', `/v1/cases/${questions[0]!.id}/acts`, { act: 'resolve', outcome: 'upheld', note: 'All of it.' });
      service.clock = minutes(service.clock, 60 * 9);
      expect(await found('due=overdue&limit=1')).toEqual([[expect.stringMatching(/^bed-[12]$/)], 2, { open: 2, mine: 0, unassigned: 2, overdue: 2 }]);
      expect((await found('state=resolved'))[0]).toEqual(['bed-0']);
    });

    it('amends and withdraws by further events, and never what is not there, or another person’s', async () => {
      const [ida, jon] = await Promise.all([service.as('officer', 'ida'), service.as('officer', 'jon')]);
      const first = eventOf({ verdict: 'disagree', items: [{ about: 'whole' }], comment: 'Too 100% sure_.' }, { prediction: 'plot-amend' });
      const amendment = (of: string) => eventOf({ verdict: 'agree', items: [], supersedes: of }, { type: 'candor.feedback.amended.v1', prediction: 'plot-amend' });
      await post(ida, first);
      expect((await post(jon, amendment(first.id))).json.code).toBe('supersedes-unknown');
      expect((await post(ida, amendment(first.id))).status).toBe(201);
      expect((await ida('GET', `/v1/feedback/${first.id}`)).json.status).toBe('amended');
      expect((await ida('GET', `/v1/feedback?text=${encodeURIComponent('100% SURE_')}`)).json.feedback!.map(({ feedbackId }) => feedbackId)).toEqual([first.id]);
      expect((await ida('GET', `/v1/feedback?text=${encodeURIComponent('100_')}`)).json.feedback).toEqual([]);
      expect((await post(ida, eventOf({ supersedes: first.id }, { type: 'candor.feedback.withdrawn.v1', prediction: 'plot-amend' }))).status).toBe(201);
      expect((await post(ida, amendment(first.id))).json.code).toBe('withdrawn-already');
    });

    it('refuses every route without a good token, or with one of another role', async () => {
      const now = service.clock;
      const sign = (claims: object, key = secret, audience = 'candor-feedback') =>
        new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).setSubject('eve').setAudience(audience).setExpirationTime(minutes(now, 60)).sign(key);
      const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"tenant":"orchard","role":"owner","sub":"eve","aud":"candor-feedback","exp":9999999999}').toString('base64url')}.`;
      const bad = {
        absent: null,
        expired: await tokenOf({ tenant: 'orchard', role: 'owner', sub: 'eve' }, minutes(now, -120), 1),
        'wrongly signed': await sign({ tenant: 'orchard', role: 'owner' }, new Uint8Array(32).fill(8)),
        'for something else': await sign({ tenant: 'orchard', role: 'owner' }, secret, 'elsewhere'),
        'without tenant': await sign({ role: 'owner' }),
        'with an unknown role': await sign({ tenant: 'orchard', role: 'root' }),
        unsigned: none,
      };
      const wrong: string[] = [];
      for (const route of routes) {
        const path = fields(route.path, { id: '00000000-0000-4000-8000-000000000000' });
        for (const [what, token] of Object.entries(bad)) {
          const { status, headers } = await caller(service.url, token)(route.method.toUpperCase(), path, route.body ? {} : undefined);
          if (status !== 401 || !headers.get('WWW-Authenticate') || headers.get('Content-Type') !== 'application/problem+json') wrong.push(`${route.method} ${path} ${what}: ${status}`);
        }
        for (const role of roles.filter((one) => !route.roles.includes(one))) {
          const { status } = await (await service.as(role))(route.method.toUpperCase(), path, route.body ? {} : undefined);
          if (status !== 403) wrong.push(`${route.method} ${path} as ${role}: ${status}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it('gives one tenant nothing of another, on any route', async () => {
      const canary = 'Kestrel-Canary';
      const [ida, olga] = await Promise.all([service.as('officer', canary, 'hedge'), service.as('owner', canary, 'hedge')]);
      await olga('PUT', `/v1/targets/${canary}`, { name: canary, respondWithin: { normal: 1, today: 1, urgent: 1 } });
      const hook = (await olga('POST', '/v1/webhooks', { url: `http://127.0.0.1:9/${canary}` })).json;
      const question = questionOf(canary, canary, canary);
      expect((await post(ida, question)).status).toBe(201);
      const tables = ['events', 'cases', 'audit', 'audit_heads', 'targets', 'webhooks'];
      const everything = async () => JSON.stringify(await Promise.all(tables.map(async (table) => (await sql`select * from ${sql.table(table)} where tenant = 'hedge'`.execute(service.store)).rows)),
        (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
      const before = await everything();
      const bodies: Record<string, unknown> = { 'post /v1/cases/{id}/acts': { act: 'take' }, 'put /v1/targets/{id}': { name: 'x', respondWithin: { normal: 1, today: 1, urgent: 1 } }, 'post /v1/webhooks': { url: 'http://127.0.0.1:9/' } };
      let own = 0;
      const leaks: string[] = [];
      for (const route of routes) for (const role of route.roles) {
        const ids = route.path.includes('targets') ? [canary] : [question.id, hook.id!];
        for (const id of route.path.includes('{id}') ? ids : ['']) for (const query of route.query && route.method === 'get' ? ['', `?predictionId=${canary}&text=${canary}&target=${canary}&limit=200`] : ['']) {
          const path = fields(route.path, { id }) + query;
          const call = async (tenant: string) => {
            const as = await service.as(role, canary, tenant);
            return route.body === 'event'
              ? post(as, eventOf({ update: { of: question.id, act: 'inform' } }, { type: 'candor.escalation.updated.v1', prediction: canary }))
              : as(route.method.toUpperCase(), path, bodies[`${route.method} ${route.path}`]);
          };
          const answer = await call('thicket');
          const named = answer.text.replaceAll(path, '').replaceAll(`"by":"${canary}"`, '').replaceAll(`\\"by\\":\\"${canary}\\"`, '').replaceAll(`"id":"${canary}"`, '').replaceAll(`\\"target\\":\\"${canary}\\"`, '');
          if (named.includes(canary) || named.includes(question.id) || named.includes(hook.id!)) leaks.push(`${route.method} ${path} as ${role}: ${answer.status} ${answer.text}`);
          if (id !== '' && route.method !== 'put' && answer.status < 400) {
            const isOwnNow = route.path.includes('targets');
            if (!isOwnNow) leaks.push(`${route.method} ${path} as ${role}: ${answer.status}`);
          }
          if (route.method === 'get' && (await call('hedge')).text.includes(canary)) own++;
        }
      }
      expect(leaks).toEqual([]);
      // The same reads by the tenant itself do find it: the test can see.
      expect(own).toBeGreaterThan(8);
      expect((await everything()).replaceAll(/"(seq|hash)":"?\w+"?/g, '').length).toBeGreaterThanOrEqual(before.replaceAll(/"(seq|hash)":"?\w+"?/g, '').length);
      for (const table of ['events', 'cases', 'targets', 'webhooks']) expect(await count(table, 'hedge'), table).toBe(1);
    }, 30_000);

    it('notices an audit that was altered, dropped, reordered or written anew in the database, and records that are not what it says', async () => {
      const [ida, olga] = await Promise.all([service.as('officer', 'ida', 'coppice'), service.as('owner', 'olga', 'coppice')]);
      const events = Array.from({ length: 6 }, (_, i) => (i === 5 ? questionOf('plot-audit') : eventOf({ verdict: 'disagree', items: [], comment: `no ${i}` }, { prediction: `plot-audit-${i}` })));
      for (const event of events) await post(ida, event);
      const whole = (await olga('GET', '/v1/audit/verify')).json;
      expect(whole).toEqual({ head: { seq: 6, hash: expect.any(String) }, problems: [] });
      await expect(sql`update audit set entry = '{}' where tenant = 'coppice'`.execute(service.store)).rejects.toThrow('append-only');
      await expect(sql`delete from events where tenant = 'coppice'`.execute(service.store)).rejects.toThrow('append-only');
      await expect(sql`truncate audit`.execute(service.store)).rejects.toThrow('append-only');
      const tampered: Record<string, string> = {
        'altered entry': `update audit set entry = replace(entry, 'ida', 'eve') where tenant = 'coppice' and seq = 2`,
        'dropped entry': `delete from audit where tenant = 'coppice' and seq = 3`,
        'dropped end': `delete from audit where tenant = 'coppice' and seq = 6`,
        'dropped end and head set back': `delete from audit where tenant = 'coppice' and seq = 6; update audit_heads set seq = 5, hash = (select hash from audit where tenant = 'coppice' and seq = 5) where tenant = 'coppice'`,
        'reordered entries': `update audit set seq = case seq when 2 then -3 else -2 end where tenant = 'coppice' and seq in (2, 3); update audit set seq = -seq where tenant = 'coppice' and seq < 0`,
        'altered event': `update events set body = replace(body, 'no 1', 'ok 1') where tenant = 'coppice'`,
        'altered search data': `update events set data = jsonb_set(data, '{comment}', '"fine"') where tenant = 'coppice' and id = '${events[2]!.id}'`,
        'dropped event': `delete from events where tenant = 'coppice' and id = '${events[4]!.id}'`,
        'altered case': `update cases set record = jsonb_set(record, '{urgency}', '"normal"') where tenant = 'coppice'`,
        'dropped case': `delete from cases where tenant = 'coppice'`,
      };
      const problems: Record<string, number> = {};
      for (const [what, script] of Object.entries(tampered)) {
        await service.store.connection().execute(async (db) => {
          await sql.raw('begin').execute(db);
          try {
            for (const table of ['audit', 'events']) await sql.raw(`alter table ${table} disable trigger all`).execute(db);
            for (const statement of script.split(';')) await sql.raw(statement).execute(db);
            const { verifyTenant } = await import('../audit/verifyTenant.js');
            problems[what] = (await verifyTenant(db, 'coppice', { seq: whole.head!.seq, hash: whole.head!.hash })).problems.length;
          } finally {
            await sql.raw('rollback').execute(db);
          }
        });
      }
      expect(Object.entries(problems).filter(([, found]) => found === 0)).toEqual([]);
      expect(Object.keys(problems)).toHaveLength(10);
      expect((await olga('GET', '/v1/audit/verify')).json.problems).toEqual([]);
    });

    it('gives an audit that anybody can check with SHA-256, and a snapshot hash with any RFC 8785', async () => {
      const olga = await service.as('owner');
      const lines = (await olga('GET', '/v1/audit.ndjson')).text.trim().split('\n').map((line) => JSON.parse(line) as { tenant?: string; seq?: number; entry?: string; hash?: string; head?: { seq: number; hash: string } });
      const hash = (text: string) => createHash('sha256').update(text).digest('hex');
      const last = lines.slice(1, -1).reduce((before, { seq, entry, hash: stored }) => {
        expect(hash(`${before}\n${seq}\n${entry}`)).toBe(stored);
        return stored!;
      }, hash('candor-audit:1\norchard'));
      expect(lines.at(-1)).toEqual({ head: { seq: lines.length - 2, hash: last } });
      const { data } = eventOf();
      expect(hash(canonicalize(data.snapshot)!)).toBe(data.snapshotHash);
    });

    const good = () => eventOf();
    it.each<[string, number, string, () => [body: unknown, headers?: Record<string, string>]]>([
      ['another media type', 415, 'media-type', () => [good(), { 'Content-Type': 'application/json' }]],
      ['no JSON', 400, 'not-json', () => ['{"specversion":']],
      ['no UTF-8', 400, 'not-json', () => [new Uint8Array([0x22, 0xff, 0x22])]],
      ['another version of CloudEvents', 400, 'not-a-cloudevent', () => [{ ...good(), specversion: '0.3' }]],
      ['a type of the next version', 422, 'unknown-version', () => [{ ...good(), type: 'candor.feedback.submitted.v2' }]],
      ['a data schema of the next version', 422, 'unknown-version', () => [{ ...good(), dataschema: 'urn:candor:feedback:2' }]],
      ['an unknown type', 422, 'not-an-event', () => [{ ...good(), type: 'candor.view.started.v1' }]],
      ['an id that is no UUID', 422, 'not-an-event', () => [{ ...good(), id: '42' }]],
      ['a subject that is not the prediction', 422, 'not-an-event', () => [{ ...good(), subject: 'prediction/other' }]],
      ['a comment of 2,001 characters', 422, 'not-an-event', () => [eventOf({ verdict: 'agree', items: [], comment: 'x'.repeat(2001) })]],
      ['a number without end', 422, 'not-an-event', () => [JSON.stringify(eventOf({ verdict: 'disagree', items: [], expected: 7 })).replace('"expected":7', '"expected":1e999')]],
      ['U+0000 in a text', 422, 'not-text', () => [eventOf({ verdict: 'agree', items: [], comment: 'a\u0000b' })]],
      ['half a surrogate pair', 422, 'not-text', () => [eventOf({ verdict: 'agree', items: [], comment: 'a\ud800b' })]],
      ['another key', 400, 'idempotency-key', () => [good(), { 'Idempotency-Key': '"00000000-0000-4000-8000-000000000001"' }]],
      ['a key without quotes', 400, 'idempotency-key', () => { const event = good(); return [event, { 'Idempotency-Key': event.id }]; }],
      ['a snapshot of another hash', 422, 'snapshot-mismatch', () => [eventOf({ verdict: 'agree', items: [], snapshotHash: 'a'.repeat(64) })]],
      ['a target nobody knows', 422, 'unknown-target', () => [questionOf('plot-bad', 'nobody')]],
      ['an amendment of nothing', 422, 'supersedes-unknown', () => [eventOf({ verdict: 'agree', items: [], supersedes: good().id }, { type: 'candor.feedback.amended.v1' })]],
      ['a body too large', 413, 'too-large', () => [eventOf({ verdict: 'agree', items: [], extra: 'x'.repeat(600_000) })]],
    ])('refuses %s with %i %s and a problem document, and keeps nothing', async (_, status, code, make) => {
      const [body, headers = {}] = make();
      const before = [await count('events'), await count('cases'), await count('audit')];
      const id = typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : /"id":"([\w-]{36})"/.exec(String(body))?.[1] ?? 'none';
      const answer = await (await service.as('officer'))('POST', '/v1/events', body, { 'Content-Type': 'application/cloudevents+json', 'Idempotency-Key': `"${id}"`, ...headers });
      expect([answer.status, answer.json.code]).toEqual([status, code]);
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
      expect(answer.json).toEqual({ type: `urn:candor:problem:${code}`, title: expect.any(String), status, detail: expect.any(String), code, instance: expect.stringMatching(/^urn:uuid:/) });
      expect([await count('events'), await count('cases'), await count('audit')]).toEqual(before);
    });

    it('answers a wrong method with 405, an unknown place with 404, and too many calls with 429', async () => {
      const olga = await service.as('owner');
      const wrong = await olga('DELETE', '/v1/events');
      expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'POST']);
      expect((await olga('GET', '/v1/nothing')).status).toBe(404);
      if (!shared) return;
      const slow = await startedService(store.location, { rate: { perSecond: 1, burst: 3 } });
      const call = await slow.as('officer');
      const answers = await Promise.all(Array.from({ length: 6 }, () => call('GET', '/v1/targets')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429]);
      expect(answers.find(({ status }) => status === 429)!.headers.get('Retry-After')).toBe('1');
      await slow.stop();
    });

    escalationFacts(() => service);

    hostileFacts(() => ({ service, location: store.location, shared }));

    it('exports what was sent, and a table in which no cell starts a formula', async () => {
      const [ida, olga] = await Promise.all([service.as('officer', 'ida', 'export'), service.as('owner', 'olga', 'export')]);
      const texts = ['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\u200b=1', '＝1', 'plain, "quoted"\nsecond line'];
      const events = texts.map((comment, i) => eventOf({ verdict: 'disagree', items: [{ about: 'feature', feature: `=f${i}` }], expected: -4.5, comment }));
      for (const event of events) await post(ida, event);
      const csv = (await olga('GET', '/v1/exports/feedback.csv')).text;
      const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"'));
      expect(cells).toHaveLength(12 * (texts.length + 1));
      expect(cells.filter((cell) => /^[\s\u200b]*[=+\-@＝]/.test(cell) && cell !== '-4.5')).toEqual([]);
      expect(cells).toContain('plain, "quoted"\nsecond line');
      const lines = (await olga('GET', '/v1/exports/feedback.ndjson')).text.trim().split('\n').map((line) => JSON.parse(line) as { body: string });
      expect(lines.map(({ body }) => body)).toEqual(events.map((event) => JSON.stringify(event)));
    });

    it('tells a webhook until it listens, signed so that the published package verifies it, under the old secret and the new', async () => {
      const got: { headers: Record<string, string>; body: string }[] = [];
      const receiver = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
        request.on('end', () => {
          got.push({ headers: request.headers as Record<string, string>, body });
          response.writeHead(got.length === 1 ? 500 : 204).end();
        });
      });
      await new Promise<void>((resolve) => { receiver.listen(0, '127.0.0.1', resolve); });
      const olga = await service.as('owner', 'olga', 'hooked');
      const before = service.clock;
      // The receiver's package looks at the real clock.
      service.clock = new Date();
      const hook = (await (await service.as('owner', 'olga', 'hooked'))('POST', '/v1/webhooks', { url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/` })).json;
      const rotated = (await olga('POST', `/v1/webhooks/${hook.id}/rotate`)).json;
      const event = eventOf({ verdict: 'disagree', items: [], comment: 'secret words' });
      await post(await service.as('officer', 'ida', 'hooked'), event);
      await vi.waitFor(() => expect(got).toHaveLength(1));
      service.clock = minutes(service.clock, 1);
      await vi.waitFor(() => expect(got).toHaveLength(2));
      expect(got[1]!.headers['webhook-id']).toBe(got[0]!.headers['webhook-id']);
      for (const key of [hook.secret!, rotated.secret!]) {
        expect(new Webhook(key).verify(got[1]!.body, got[1]!.headers)).toMatchObject({ type: event.type, data: { id: event.id } });
        expect(() => new Webhook(key).verify(got[1]!.body.replace(event.type, 'candor.other'), got[1]!.headers)).toThrow('No matching signature');
      }
      expect(got[1]!.body).not.toContain('secret words');
      await vi.waitFor(async () => expect((await olga('GET', '/v1/webhooks')).json.webhooks).toEqual([expect.objectContaining({ waiting: 0, givenUp: 0 })]));
      service.clock = before;
      receiver.close();
      receiver.closeAllConnections();
    });

    it('logs routes and codes, and no person, no id and no word that was written', async () => {
      const event = eventOf({ verdict: 'disagree', items: [], comment: 'words-in-confidence' }, { prediction: 'prediction-in-confidence' });
      const call = await service.as('officer', 'person-in-confidence', 'log-test');
      await post(call, event);
      await post(call, { ...event, type: 'words-in-confidence' } as typeof event);
      await call('GET', `/v1/feedback?text=words-in-confidence`);
      await call('GET', `/v1/feedback/${event.id}`);
      await vi.waitFor(() => expect(service.lines.filter((line) => line.includes('get /v1/feedback/{id}')).length).toBeGreaterThan(0));
      expect(service.lines.filter((line) => line.includes('in-confidence') || line.includes(event.id))).toEqual([]);
    });

    it('publishes a valid OpenAPI document that names every route, is healthy, and shows the schema of its events', async () => {
      const anybody = caller(service.url, null);
      const document = (await anybody('GET', '/openapi.json')).json;
      expect((await new Validator().validate(document)).errors).toBeUndefined();
      for (const { path, method } of routes) expect(document.paths![path], path).toHaveProperty(method);
      expect((await anybody('GET', '/health/ready')).json).toEqual({ status: 'ok' });
      expect((await anybody('GET', '/schemas/feedback-event.json')).text).toContain('urn:candor:feedback:1');
    });
  });
}
