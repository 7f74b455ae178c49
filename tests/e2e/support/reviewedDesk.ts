import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintToken, type Role } from '@candor/feedback-service';
import { serveFeedback, serveReviewed } from './processes.js';

/** An event as it was kept. */
export interface KeptEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: {
    readonly verdict?: string;
    readonly comment?: string;
    readonly items?: readonly { readonly about: string; readonly feature?: string; readonly claim?: string }[];
    readonly update?: { readonly act: string; readonly note?: string };
    readonly escalation?: { readonly question?: string };
    readonly snapshotHash: string;
    readonly snapshot?: { readonly explanation: { readonly attribution: { readonly values: readonly number[] } }; readonly shown: { readonly sentences: readonly string[] } };
  };
}

export interface KeptCase {
  readonly state: string;
  readonly outcome: string | null;
  readonly predictionId: string;
  readonly steps: readonly { readonly act: string; readonly note?: string }[];
}

/** The demo desks, a feedback service and the model desk, started as `npm start -- --review` does. */
export interface ReviewedDesk {
  readonly url: string;
  /** Address of the model desk, signed in as a reviewer. */
  readonly review: string;
  /** Ends everything with SIGKILL, and reads the store through another process. */
  readStore(): Promise<{ events: KeptEvent[]; cases: KeptCase[]; auditProblems: unknown[] }>;
  stop(): Promise<void>;
}

export async function startReviewedDesk(): Promise<ReviewedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-reviewed-'));
  const environment = { CANDOR_FEEDBACK_FOLDER: folder, PORT: '0' };
  const desk = await serveReviewed(environment);
  return {
    url: desk.url,
    review: desk.said.map((line) => /^Review:\s+(\S+)$/.exec(line)?.[1]).find((address) => address !== undefined)!,
    async readStore() {
      await desk.stop('SIGKILL');
      const service = await serveFeedback(environment);
      const secret = Buffer.from(readFileSync(join(folder, 'key'), 'utf8').trim(), 'base64url');
      const get = async (role: Role, path: string) =>
        (await fetch(new URL(path, service.url), { headers: { Authorization: `Bearer ${await mintToken({ tenant: 'demo', sub: 'judge', role }, secret, '1h')}` } })).text();
      const lines = (await get('owner', '/v1/exports/feedback.ndjson')).split('\n').filter(Boolean);
      const lists = await Promise.all(['open', 'resolved', 'closed', 'withdrawn'].map((state) => get('reviewer', `/v1/cases?state=${state}`)));
      const { problems } = JSON.parse(await get('owner', '/v1/audit/verify')) as { problems: unknown[] };
      await service.stop();
      return {
        events: lines.map((line) => JSON.parse((JSON.parse(line) as { body: string }).body) as KeptEvent),
        cases: lists.flatMap((list) => (JSON.parse(list) as { cases: KeptCase[] }).cases),
        auditProblems: problems,
      };
    },
    async stop() {
      await desk.stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
