import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { mintToken, type Role } from '@candor/feedback-service';
import { canonicalJson, FEEDBACK_DATA_SCHEMA, sha256 } from '@candor/core/feedback';
import { startModelDesk } from '../../../apps/model-desk/server/startModelDesk.mjs';
import { serveFeedback, type Served } from './processes.js';

/** The feedback service as a process of its own over a folder, and the model desk before it. */
export interface ReviewDesk {
  /** Of the page. */
  readonly url: string;
  readonly service: string;
  tokenOf(role: Role, sub: string): Promise<string>;
  /** Opens the page as somebody, signed in by the address that the desk prints. */
  signIn(page: Page, role: Role, sub: string): Promise<void>;
  /** Sends an event as somebody, and resolves with the receipt. */
  send(sub: string, event: { id: string }): Promise<{ feedbackId: string; reference: string; respondBy?: string }>;
  /** Asks the service as somebody. */
  ask<T>(role: Role, sub: string, path: string): Promise<T>;
  /** Ends the service's process and starts another on the same folder and port. */
  restartService(signal?: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

export const TENANT = 'orchard';

export async function startReviewDesk(profiles: readonly string[] = []): Promise<ReviewDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-review-'));
  const secret = randomBytes(32);
  const environment = { CANDOR_FEEDBACK_FOLDER: folder, CANDOR_FEEDBACK_KEY: secret.toString('base64url'), CANDOR_FEEDBACK_RATE: '1000' };
  let process: Served = await serveFeedback({ ...environment, PORT: '0' });
  const service = new URL(process.url).origin;
  const desk = await startModelDesk({ port: 0, service, profiles });
  const tokenOf = (role: Role, sub: string) => mintToken({ tenant: TENANT, sub, role }, secret, '1h');
  const call = async (role: Role, sub: string, path: string, init: RequestInit = {}) => {
    const answer = await fetch(service + path, { ...init, headers: { ...init.headers, Authorization: `Bearer ${await tokenOf(role, sub)}` } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    url: desk.url,
    service,
    tokenOf,
    async signIn(page, role, sub) {
      await page.goto(`${desk.url}#sign-in=${await tokenOf(role, sub)}`);
      await page.getByRole('heading', { name: 'Cases' }).waitFor();
    },
    send: (sub, event) => call('officer', sub, '/v1/events', {
      method: 'POST', headers: { 'Content-Type': 'application/cloudevents+json', 'Idempotency-Key': `"${event.id}"` }, body: JSON.stringify(event),
    }),
    ask: (role, sub, path) => call(role, sub, path),
    async restartService(signal = 'SIGTERM') {
      await process.stop(signal);
      process = await serveFeedback({ ...environment, PORT: new URL(service).port });
    },
    async stop() {
      await desk.stop();
      await process.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An event about a prediction of an invented model; `snapshot` as it was on screen, `null` keeps it at the desk. */
export function eventAbout(prediction: string, type: string, data: object, snapshot: object | null = null) {
  const hashed = snapshot ?? { explanation: null, shown: { sentences: [`kept at the desk: ${prediction}`] } };
  return {
    specversion: '1.0', id: randomUUID() as string, source: 'https://desk.example', type, subject: `prediction/${prediction}`, time: new Date().toISOString(),
    datacontenttype: 'application/json', dataschema: FEEDBACK_DATA_SCHEMA,
    data: {
      prediction: { id: prediction, modelId: 'Pump Watch', modelVersion: '3.1', modelSha256: 'b5f0'.repeat(16), context: { hall: 'North hall' } },
      snapshotHash: sha256(canonicalJson(hashed)), ...(snapshot === null ? {} : { snapshot: hashed }), phase: 'final', ...data,
    },
  };
}
