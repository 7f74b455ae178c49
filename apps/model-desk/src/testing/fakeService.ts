import { advanceCase, canonicalJson, escalationActs, isOpenEscalation, isOverdue, openCase, sha256, type EscalationCase } from '@candor/core/feedback';
import type { CaseAct, ReviewApi } from '../api/reviewApi.js';
import { ReviewProblem } from '../api/reviewProblem.js';
import type { CaseDetail, CaseEvent, ReviewCase, Session } from '../api/schemas.js';

/** The feedback service for unit tests: the same machine of cases, in memory, under a clock of the test's own. */
export interface FakeService {
  /** The service as one reviewer reaches it; `null`: nobody is signed in. */
  as(sub: string | null): ReviewApi;
  ask(prediction: string, options?: { question?: string; by?: string; hours?: number; snapshot?: object | null; urgency?: EscalationCase['urgency'] }): string;
  say(prediction: string, type: string, data: object, snapshot?: object | null): void;
  /** Somebody else acts. */
  act(id: string, sub: string, change: Omit<CaseAct, 'version'>): void;
  /** The next act fails; `done`: although it was carried out. */
  failNext(problem: ReviewProblem, done?: boolean): void;
  /** Calls of `act` that arrived. */
  readonly acts: readonly CaseAct[];
}

export function createFakeService(): FakeService {
  const records = new Map<string, { record: EscalationCase; version: number; reference: string; openedAt: string }>();
  const events: (CaseEvent & { prediction: string })[] = [];
  const acts: CaseAct[] = [];
  let failure: { problem: ReviewProblem; done: boolean } | null = null;
  let n = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(++n).padStart(12, '0')}`;
  const now = () => new Date();
  const found = (id: string) => {
    const one = records.get(id);
    if (one === undefined) throw new ReviewProblem(404, 'no-case', 'Not found', 'there is no such case');
    return one;
  };
  const seen = (id: string): ReviewCase => {
    const { record, version, reference, openedAt } = found(id);
    // As JSON, which is what a page gets.
    return JSON.parse(JSON.stringify({ ...record, version, reference, openedAt, overdue: isOverdue(record, now()), acts: escalationActs(record.state, 'reviewer') })) as ReviewCase;
  };
  const change = (id: string, sub: string, { act, note, outcome, target }: Omit<CaseAct, 'version'>) => {
    const one = found(id);
    try {
      records.set(id, { ...one, version: one.version + 1, record: advanceCase(one.record, { act, role: 'reviewer', by: sub, at: now(), note, outcome, target }) });
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      throw new ReviewProblem(409, code, 'Cannot be done', message, { cause: error });
    }
  };
  const say: FakeService['say'] = (prediction, type, data, snapshot = null) => {
    const hashed = snapshot ?? { explanation: null, shown: {} };
    events.push({
      prediction, id: uuid(), type, by: 'ida', receivedAt: now().toISOString(),
      data: { prediction: { id: prediction, modelId: 'Pump Watch', modelVersion: '3.1' }, snapshotHash: sha256(canonicalJson(hashed)), phase: 'final', ...(snapshot === null ? {} : { snapshot: hashed }), ...data },
    });
  };

  return {
    acts,
    say,
    act: change,
    ask(prediction, { question, by = 'ida', hours = 4, snapshot = null, urgency = 'normal' } = {}) {
      say(prediction, 'candor.escalation.requested.v1', { escalation: { target: 'watch', urgency, ...(question === undefined ? {} : { question }) } }, snapshot);
      const { id } = events.at(-1)!;
      const respondBy = new Date(now().getTime() + hours * 3_600_000).toISOString();
      records.set(id, { record: openCase(id, prediction, { target: 'watch', urgency, question }, { by, at: now(), respondBy }), version: 1, reference: `CF-${n}`, openedAt: now().toISOString() });
      return id;
    },
    failNext(problem, done = false) {
      failure = { problem, done };
    },
    as(sub) {
      let session: Session | null = sub === null ? null : { sub, tenant: 'orchard', role: 'reviewer', expires: '2026-03-02T17:00:00.000Z' };
      return {
        session: async () => session,
        async signIn(token) {
          if (!token.includes('.')) throw new ReviewProblem(422, 'no-token', 'This is no token', 'a token has three parts with dots between them');
          session = { sub: token.split('.')[0]!, tenant: 'orchard', role: 'reviewer', expires: '2026-03-02T17:00:00.000Z' };
          return session;
        },
        async signOut() {
          session = null;
        },
        async queue({ show, state, text, limit }) {
          const all = [...records.keys()].map(seen);
          const open = all.filter((one) => isOpenEscalation(one.state));
          const cases = (state === 'open' ? open : all.filter((one) => one.state === state)).filter((one) =>
            (show !== 'mine' || one.holder === sub) && (show !== 'unassigned' || one.holder === null) && (show !== 'overdue' || one.overdue) && JSON.stringify(one).includes(text));
          return {
            cases: cases.slice(0, limit), total: cases.length,
            counts: { open: open.length, mine: open.filter((one) => one.holder === sub).length, unassigned: open.filter((one) => one.holder === null).length, overdue: open.filter((one) => one.overdue).length },
          };
        },
        async case(id): Promise<CaseDetail> {
          const one = seen(id);
          return { ...one, events: events.filter(({ prediction }) => prediction === one.predictionId).map(({ id: event, type, by, receivedAt, data }) => ({ id: event, type, by, receivedAt, data })) };
        },
        async act(id, { version, ...wanted }) {
          acts.push({ version, ...wanted });
          const fails = failure;
          failure = null;
          if (fails !== null && !fails.done) throw fails.problem;
          const { version: current } = found(id);
          if (version !== current) throw new ReviewProblem(409, 'changed-meanwhile', 'Changed meanwhile', `the case is at version ${current}, not ${version}; read it again`);
          change(id, sub!, wanted);
          if (fails !== null) throw fails.problem;
          return seen(id);
        },
        targets: async () => [{ id: 'watch', name: 'Pump watch' }, { id: 'night', name: 'Night team' }],
        about: async () => null,
      };
    },
  };
}
