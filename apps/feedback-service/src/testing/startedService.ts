import { randomUUID } from 'node:crypto';
import { sha256, canonicalJson, FEEDBACK_DATA_SCHEMA } from '@candor/core/feedback';
import { mintToken, startService, type Principal, type Role, type Service, type ServiceOptions } from '../index.js';
import type { StoreLocation } from '../store/openStore.js';

export const secret = new Uint8Array(32).fill(7);

/** A service on a real store, with a clock that is set by hand. */
export interface StartedService extends Service {
  readonly lines: string[];
  clock: Date;
  as(role: Role, sub?: string, tenant?: string): Promise<Caller>;
}

/** What tests look for in an answer. */
export interface Answer {
  readonly [name: string]: unknown;
  readonly id?: string;
  readonly code?: string;
  readonly status?: string;
  readonly feedbackId?: string;
  readonly respondBy?: string;
  readonly state?: string;
  readonly holder?: string;
  readonly secret?: string;
  readonly cases?: readonly Answer[];
  readonly predictionId?: string;
  readonly total?: number;
  readonly counts?: object;
  readonly feedback?: readonly Answer[];
  readonly case?: Answer;
  readonly steps?: readonly { readonly act: string; readonly role: string }[];
  readonly events?: readonly { readonly data: { readonly snapshot: typeof shown } }[];
  readonly head?: { readonly seq: number; readonly hash: string };
  readonly problems?: readonly unknown[];
  readonly webhooks?: readonly unknown[];
  readonly paths?: Readonly<Record<string, object>>;
}

export type Caller = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<{ status: number; headers: Headers; text: string; json: Answer }>;

export async function startedService(store: StoreLocation, options: Partial<ServiceOptions> = {}): Promise<StartedService> {
  const lines: string[] = [];
  const clock = { now: new Date('2026-03-02T09:00:00.000Z') };
  const service = await startService({
    store, tokenKey: { algorithms: ['HS256'], key: secret }, port: 0, host: '127.0.0.1', origins: [], rate: { perSecond: 1e6, burst: 1e6 }, webhooksAnywhere: true,
    log: (level, message, fields) => void lines.push(JSON.stringify({ level, message, ...fields })), now: () => clock.now, everyMs: 20, ...options,
  });
  return {
    ...service,
    lines,
    get clock() { return clock.now; },
    set clock(at) { clock.now = at; },
    as: async (role, sub = `${role}-1`, tenant = 'orchard') => caller(service.url, await tokenOf({ role, sub, tenant }, clock.now)),
  };
}

export const tokenOf = (who: Principal, at: Date, hours = 24 * 365) => mintToken(who, secret, new Date(at.getTime() + hours * 3_600_000));

export const caller = (url: string, token: string | null): Caller => async (method, path, body, headers = {}) => {
  const answer = await fetch(url + path, {
    method,
    headers: { ...(token === null ? {} : { Authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof Uint8Array ? body as BodyInit : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: (/[/+]json$/.test(answer.headers.get('Content-Type') ?? '') ? JSON.parse(text) : {}) as Answer };
};

const shown = { explanation: null, shown: { sentences: ['Frost is likely.'], level: 1 } };

/** An event about an invented prediction. */
export const eventOf = (data: object = { verdict: 'agree', items: [] }, { type = 'candor.feedback.submitted.v1', id = randomUUID() as string, prediction = 'plot-7' } = {}) => ({
  specversion: '1.0', id, source: 'https://desk.example', type, subject: `prediction/${prediction}`, time: '2026-03-02T08:59:00.000Z',
  datacontenttype: 'application/json', dataschema: FEEDBACK_DATA_SCHEMA,
  data: { prediction: { id: prediction, modelId: 'Orchard Frost', modelVersion: '2.1' }, snapshotHash: sha256(canonicalJson(shown)), snapshot: shown, phase: 'final', ...data },
});

export const questionOf = (prediction: string, target = 'frost-team', question = 'Was the cover counted?') =>
  eventOf({ escalation: { target, urgency: 'today', question } }, { type: 'candor.escalation.requested.v1', prediction });

export const post = (call: Caller, event: { id: string }, headers: Record<string, string> = {}) =>
  call('POST', '/v1/events', JSON.stringify(event), { 'Content-Type': 'application/cloudevents+json', 'Idempotency-Key': `"${event.id}"`, ...headers });
