import { CandorError } from '../errors.js';
import type { EscalationRequest } from './feedbackEvent.js';
import { escalationActs, escalationRoles, escalationStates, isOpenEscalation, type EscalationAct, type EscalationRole, type EscalationState } from './escalationStates.js';

export type EscalationOutcome = 'upheld' | 'changed' | 'partly';

/** One question put to a person, and all that has happened to it. Plain JSON; times are RFC 3339. */
export interface EscalationCase {
  /** The id of the event that asked. */
  readonly id: string;
  readonly predictionId: string;
  readonly state: EscalationState;
  /** What became of the recommendation; `null` until resolved, and again when reopened. */
  readonly outcome: EscalationOutcome | null;
  readonly target: string;
  readonly urgency: EscalationRequest['urgency'];
  /** Everybody who asked, the first one first. */
  readonly requesters: readonly string[];
  /** Who works on it; nobody else may decide it before `lockedUntil`. */
  readonly holder: string | null;
  readonly lockedUntil: string | null;
  /** When an answer was promised. A question back does not move it: it is what the officer was told. */
  readonly respondBy: string | null;
  readonly steps: readonly EscalationStep[];
}

export interface EscalationStep {
  readonly act: EscalationAct;
  /** The state it led to. */
  readonly state: EscalationState;
  readonly role: EscalationRole;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
  readonly outcome?: EscalationOutcome;
  readonly target?: string;
}

/** An act by somebody at some time. */
export interface EscalationMove {
  readonly act: EscalationAct;
  readonly role: EscalationRole;
  readonly by: string;
  readonly at: Date;
  readonly note?: string | undefined;
  /** `resolve` needs it. */
  readonly outcome?: EscalationOutcome | undefined;
  /** `reassign` needs it. */
  readonly target?: string | undefined;
  /** A new promise, where a reassigned or reopened case gets one. */
  readonly respondBy?: string | undefined;
}

/** How long a case is held after its holder last did something, in minutes. */
export const LOCK_MINUTES = 30;

/**
 * The case after one act.
 *
 * A case is taken by one person at a time: nobody else takes, asks, resolves, releases or reassigns it
 * before the lock has ended; an owner may reassign it at any time. Only who asked may inform or withdraw;
 * with several, the case is withdrawn when the last of them has.
 * @throws {@link CandorError} `act-not-allowed` when the state does not have the act, `role-not-allowed`,
 *   `held-by-another`, `not-holder`, `not-requester`, `outcome-needed`, `target-needed`.
 */
export function advanceCase(current: EscalationCase, move: EscalationMove): EscalationCase {
  const next = escalationStates[current.state][move.act];
  if (next === undefined) throw refusal('act-not-allowed', current, move, `is ${words(current.state)}`);
  if (!escalationRoles[move.act].includes(move.role)) throw refusal('role-not-allowed', current, move, `is not for ${move.role === 'owner' ? 'an owner' : `a ${move.role}`} to do`);
  guard(current, move);
  const requesters = move.act === 'withdraw' ? current.requesters.filter((one) => one !== move.by) : current.requesters;
  const state = move.act === 'withdraw' && requesters.length > 0 ? current.state : next;
  return {
    ...current,
    state,
    requesters: state === 'withdrawn' ? current.requesters : requesters,
    outcome: state === 'resolved' ? move.outcome ?? null : isOpenEscalation(state) ? null : current.outcome,
    target: move.act === 'reassign' ? move.target! : current.target,
    respondBy: move.respondBy ?? current.respondBy,
    ...held(current, state, move),
    steps: [...current.steps, step(state, move)],
  };
}

/** A case as it is received: what another request about the same prediction joins while it is open. */
export function openCase(id: string, predictionId: string, request: Pick<EscalationRequest, 'target' | 'urgency' | 'question'>, { by, at, respondBy }: { by: string; at: Date; respondBy: string | null }): EscalationCase {
  const received: EscalationMove = { act: 'receive', role: 'service', by, at, note: request.question };
  return {
    id, predictionId, state: 'submitted', outcome: null, target: request.target, urgency: request.urgency,
    requesters: [by], holder: null, lockedUntil: null, respondBy, steps: [step('submitted', received)],
  };
}

/** The same open case with one more person asking; the earlier promise and the more pressing urgency hold. */
export function joinCase(current: EscalationCase, request: Pick<EscalationRequest, 'urgency' | 'question'>, { by, at, respondBy }: { by: string; at: Date; respondBy: string | null }): EscalationCase {
  const earlier = current.respondBy !== null && (respondBy === null || Date.parse(current.respondBy) <= Date.parse(respondBy));
  return {
    ...current,
    requesters: current.requesters.includes(by) ? current.requesters : [...current.requesters, by],
    urgency: pressing.indexOf(request.urgency) > pressing.indexOf(current.urgency) ? request.urgency : current.urgency,
    respondBy: earlier ? current.respondBy : respondBy,
    steps: [...current.steps, step(current.state, { act: 'receive', role: 'service', by, at, note: request.question })],
  };
}

/** The promised time has passed and nobody has answered. */
export const isOverdue = ({ state, respondBy }: Pick<EscalationCase, 'state' | 'respondBy'>, now: Date): boolean =>
  isOpenEscalation(state) && respondBy !== null && Date.parse(respondBy) < now.getTime();

const pressing = ['normal', 'today', 'urgent'];
const words = (state: EscalationState) => state.replace('_', ' ');

function guard(current: EscalationCase, move: EscalationMove): void {
  const { act, by, role, at } = move;
  const locked = current.holder !== null && current.holder !== by && current.lockedUntil !== null && Date.parse(current.lockedUntil) > at.getTime();
  if (locked && (act === 'take' || (act === 'reassign' && role !== 'owner'))) throw refusal('held-by-another', current, move, `is held by somebody else until ${current.lockedUntil}`);
  if ((act === 'ask' || act === 'resolve' || act === 'release') && current.holder !== by) throw refusal('not-holder', current, move, 'is held by somebody else; take it first');
  if ((act === 'inform' || act === 'withdraw' || (role === 'officer' && (act === 'close' || act === 'reopen'))) && !current.requesters.includes(by)) {
    throw refusal('not-requester', current, move, 'was asked by somebody else');
  }
  if (act === 'resolve' && move.outcome === undefined) throw refusal('outcome-needed', current, move, 'needs an outcome: upheld, changed or partly');
  if (act === 'reassign' && (move.target === undefined || move.target === '')) throw refusal('target-needed', current, move, 'needs the target it goes to');
}

function held(current: EscalationCase, state: EscalationState, { act, by, at }: EscalationMove): Pick<EscalationCase, 'holder' | 'lockedUntil'> {
  if (state !== 'in_review' && state !== 'needs_info') return { holder: null, lockedUntil: null };
  if (act === 'withdraw') return { holder: current.holder, lockedUntil: current.lockedUntil };
  return { holder: act === 'take' ? by : current.holder, lockedUntil: new Date(at.getTime() + LOCK_MINUTES * 60_000).toISOString() };
}

function step(state: EscalationState, { act, role, by, at, note, outcome, target }: EscalationMove): EscalationStep {
  return {
    act, state, role, by, at: at.toISOString(),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(target === undefined ? {} : { target }),
  };
}

function refusal(code: string, { id, state }: EscalationCase, { act, role }: EscalationMove, why: string): CandorError {
  const possible = escalationActs(state, role);
  return new CandorError(code, `"${act}" cannot be done: case ${id} ${why}; ${possible.length > 0 ? `possible now: ${possible.join(', ')}` : 'nothing is left to do with it in this role'}`);
}
