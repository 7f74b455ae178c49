'use client';
import { isOpenEscalation, type EscalationState, type EscalationView, type FeedbackClient, type FeedbackRecord, type FeedbackStatus, type FeedbackSubject } from '@candor/core/feedback';
import { lastSaid, isWithdrawn, type Kept, type SaidQuestion } from '../feedback/said.js';
import { useFeedbackStatus, type LiveStatus } from '../feedback/useFeedbackStatus.js';
import { useNow } from '../feedback/useNow.js';
import { useCandor } from './useCandor.js';
import { useOutbox } from './useOutbox.js';

export interface EscalationOptions {
  /** Default: the provider's. */
  client?: FeedbackClient | null | undefined;
  /** What was on screen: goes into the fingerprint of what is added later. */
  subject?: FeedbackSubject | undefined;
  /** The host's own word on where it stands, in place of what the client's service says. */
  status?: FeedbackStatus | null | undefined;
  /** RFC 3339. Default: the provider's. */
  now?: string | undefined;
}

export interface EscalationCase {
  readonly kept: Kept<SaidQuestion>;
  readonly live: LiveStatus;
  readonly state: EscalationState;
  readonly outcome: EscalationView['outcome'];
  /** What has happened, oldest first. */
  readonly steps: EscalationView['steps'];
  /** When an answer was promised, RFC 3339. */
  readonly respondBy: string | null;
  readonly overdue: boolean;
  readonly nextTargets: FeedbackStatus['nextTargets'];
  /** Somebody waits for more from the person who asked. */
  readonly canInform: boolean;
  readonly canReopen: boolean;
  readonly canWithdraw: boolean;
  inform(note: string): Promise<FeedbackRecord>;
  reopen(note: string): Promise<FeedbackRecord>;
  close(): Promise<FeedbackRecord>;
  withdraw(): Promise<FeedbackRecord>;
}

/**
 * One question put to a person: where it stands, what has happened, and what can be done about it from here.
 * @param id - Of the event that asked. @returns `null` while this device keeps no such question.
 */
export function useEscalation(id: string | null, { client: own, subject, status, now }: EscalationOptions = {}): EscalationCase | null {
  const candor = useCandor();
  const client = (own === undefined ? candor.client : own) ?? null;
  const { records } = useOutbox(client);
  const record = records.find((one) => one.id === id) ?? null;
  const predictionId = record?.subject.replace(/^prediction\//u, '');
  const last = predictionId === undefined ? null : lastSaid(records, predictionId).question;
  const kept = last?.record.id === id ? last : null;

  const acts = kept ? kept.updates.filter(({ state }) => state === 'sent').length + (kept.withdrawal?.state === 'sent' ? 1 : 0) : 0;
  const asked = useFeedbackStatus(status === undefined ? client : null, record, acts);
  const live: LiveStatus = status === undefined ? asked : { status, failing: false };
  const seen = live.status?.case ?? null;
  const withdrawn = kept !== null && isWithdrawn(kept);
  const state = withdrawn ? 'withdrawn' : seen?.state ?? localState(record);
  const respondBy = seen?.respondBy ?? (record?.state === 'sent' ? record.receipt.respondBy ?? null : null);
  const isOpen = isOpenEscalation(state);
  const present = useNow(now ?? candor.now, isOpen ? respondBy : null, client?.clock);
  if (!kept || !client || predictionId === undefined) return null;

  const about = subject ?? { predictionId, explanation: null };
  const update = (act: 'inform' | 'reopen' | 'close', note = '') =>
    client.submit({ kind: 'escalation-update', of: kept.record.id, act, ...(note ? { note } : {}) }, about);
  const late = respondBy !== null && present !== null && Date.parse(respondBy) < Date.parse(present);
  const told = (act: 'inform' | 'reopen') => kept.updates.filter((one) => one.state !== 'refused' && one.event?.type === 'candor.escalation.updated.v1' && one.event.data.update.act === act).length;
  const steps = (act: 'ask' | 'reopen') => seen?.steps.filter((step) => step.act === act && (act === 'ask' || step.role === 'officer')).length ?? 0;
  return {
    kept, live, state, respondBy,
    outcome: seen?.outcome ?? null,
    steps: seen?.steps ?? localSteps(kept),
    overdue: isOpen && (late || (live.status?.nextTargets.length ?? 0) > 0),
    nextTargets: live.status?.nextTargets ?? [],
    // What is on its way from here is not asked for again.
    canInform: state === 'needs_info' && told('inform') < Math.max(1, steps('ask')),
    canReopen: (state === 'resolved' || state === 'closed') && told('reopen') <= steps('reopen'),
    canWithdraw: isOpen && kept.record.state !== 'refused',
    inform: (note) => update('inform', note),
    reopen: (note) => update('reopen', note),
    close: () => update('close'),
    withdraw: () => client.submit({ kind: 'withdrawal', of: 'escalation', supersedes: kept.record.id }, about),
  };
}

/** Where a question stands as far as this device knows. */
function localState(record: FeedbackRecord | null): EscalationState {
  if (record?.state === 'sent') return 'submitted';
  return record?.state === 'refused' ? 'draft' : 'queued';
}

function localSteps({ record, withdrawal }: Kept): EscalationView['steps'] {
  return [
    { act: 'send', state: 'queued', role: 'officer', at: record.createdAt },
    ...(record.state === 'sent' ? [{ act: 'receive', state: 'submitted', role: 'service', at: record.receipt.receivedAt } as const] : []),
    ...(withdrawal ? [{ act: 'withdraw', state: 'withdrawn', role: 'officer', at: withdrawal.createdAt } as const] : []),
  ];
}
