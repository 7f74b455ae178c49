import type { EscalationOutcome } from '@candor/core/feedback';
import type { QueueState } from '../api/reviewApi.js';
import type { CaseStep, ReviewCase } from '../api/schemas.js';

/** States as a reviewer calls them, in the order they are offered. */
export const stateWords: Readonly<Record<QueueState, string>> = {
  open: 'All open',
  submitted: 'New',
  acknowledged: 'Noted',
  in_review: 'In review',
  needs_info: 'Waiting for the officer',
  reopened: 'Reopened',
  resolved: 'Answered',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

export const outcomeWords: Readonly<Record<EscalationOutcome, string>> = {
  upheld: 'The recommendation stands',
  changed: 'The recommendation is changed',
  partly: 'It is partly changed',
};

export const urgencyWords: Readonly<Record<ReviewCase['urgency'], string>> = { normal: 'Normal', today: 'Today', urgent: 'Urgent' };

/** What somebody did, after who: "ruth took it". */
export const actWords: Readonly<Record<CaseStep['act'], string>> = {
  receive: 'asked',
  acknowledge: 'noted it',
  take: 'took it',
  release: 'gave it back to the queue',
  ask: 'asked for information',
  inform: 'answered the question',
  reassign: 'handed it over',
  resolve: 'answered',
  close: 'closed it',
  reopen: 'reopened it',
  withdraw: 'withdrew the question',
};
