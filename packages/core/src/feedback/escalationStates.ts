/** Where an escalation stands: `draft` and `queued` on the device, the rest with the people who answer. */
export type EscalationState =
  | 'draft' | 'queued' | 'submitted' | 'acknowledged' | 'in_review' | 'needs_info' | 'resolved' | 'closed' | 'withdrawn' | 'reopened';

/** What can be done with it. */
export type EscalationAct =
  | 'send' | 'refuse' | 'receive'
  | 'acknowledge' | 'take' | 'release' | 'ask' | 'inform' | 'reassign' | 'resolve' | 'close' | 'reopen' | 'withdraw';

/** Who does it: a person by role, or one of the two programs between them. */
export type EscalationRole = 'officer' | 'reviewer' | 'owner' | 'device' | 'service';

/**
 * The whole machine: the state each act leads to, by the state it starts from. What does not stand here cannot be done.
 *
 * Who holds a case is not a state: see `advanceCase`.
 */
export const escalationStates: Readonly<Record<EscalationState, Readonly<Partial<Record<EscalationAct, EscalationState>>>>> = {
  draft: { send: 'queued' },
  // Refused by the endpoint, it is a draft again and can be edited.
  queued: { receive: 'submitted', refuse: 'draft', withdraw: 'withdrawn' },
  submitted: { acknowledge: 'acknowledged', take: 'in_review', reassign: 'submitted', withdraw: 'withdrawn' },
  acknowledged: { take: 'in_review', reassign: 'submitted', withdraw: 'withdrawn' },
  // Taken again: by the holder to keep the lock, by another after it has ended.
  in_review: { take: 'in_review', release: 'acknowledged', ask: 'needs_info', resolve: 'resolved', reassign: 'submitted', withdraw: 'withdrawn' },
  needs_info: { inform: 'in_review', take: 'in_review', reassign: 'submitted', withdraw: 'withdrawn' },
  resolved: { close: 'closed', reopen: 'reopened' },
  closed: { reopen: 'reopened' },
  reopened: { acknowledge: 'acknowledged', take: 'in_review', reassign: 'submitted', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** Which roles may do what. */
export const escalationRoles: Readonly<Record<EscalationAct, readonly EscalationRole[]>> = {
  send: ['device'],
  refuse: ['device'],
  receive: ['service'],
  acknowledge: ['reviewer'],
  take: ['reviewer'],
  release: ['reviewer'],
  ask: ['reviewer'],
  resolve: ['reviewer'],
  reassign: ['reviewer', 'owner'],
  inform: ['officer'],
  close: ['officer', 'reviewer'],
  reopen: ['officer', 'reviewer', 'owner'],
  withdraw: ['officer'],
};

/** Somebody still owes an answer. */
export const isOpenEscalation = (state: EscalationState): boolean => !settled.has(state);

const settled: ReadonlySet<EscalationState> = new Set(['resolved', 'closed', 'withdrawn']);

/** What a role can do from a state, in the order of the table. */
export const escalationActs = (state: EscalationState, role: EscalationRole): EscalationAct[] =>
  (Object.keys(escalationStates[state]) as EscalationAct[]).filter((act) => escalationRoles[act].includes(role));
