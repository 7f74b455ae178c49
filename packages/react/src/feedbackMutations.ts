import type { DecisionDraft, EscalationDraft, FeedbackClient, FeedbackSubject, OpinionDraft } from '@candor/core/feedback';
import type { QueryClient } from '@tanstack/react-query';
import { mirrored, type Saying, type Scope } from './mirrored.js';

/** What is taken back, and about what it was. */
export interface TakingBack {
  /** Id of the event. */
  readonly supersedes: string;
  readonly subject: FeedbackSubject;
}

/**
 * Mutations that mirror the outbox: they end when the answer is kept on this device, and the outbox sends it.
 *
 * Pass `predictionId` and they keep their order. The list of that prediction shows the answer at once, and loses it again
 * when it could not be kept, or when the endpoint refused it for good.
 */
export const feedbackMutations = {
  submit: (client: FeedbackClient, scope?: Scope) => mirrored<Saying<OpinionDraft>>(client, 'feedback', 'submit', said, scope),
  /** `draft.supersedes` names what it replaces. */
  amend: (client: FeedbackClient, scope?: Scope) => mirrored<Saying<OpinionDraft & { supersedes: string }>>(client, 'feedback', 'amend', said, scope),
  withdraw: (client: FeedbackClient, scope?: Scope) => mirrored<TakingBack>(client, 'feedback', 'withdraw', takenBack('opinion'), scope),
};

/** The same for a question to a person. */
export const escalationMutations = {
  request: (client: FeedbackClient, scope?: Scope) => mirrored<Saying<EscalationDraft>>(client, 'escalation', 'request', said, scope),
  withdraw: (client: FeedbackClient, scope?: Scope) => mirrored<TakingBack>(client, 'escalation', 'withdraw', takenBack('escalation'), scope),
};

/** The same for what was decided. */
export const decisionMutations = {
  record: (client: FeedbackClient, scope?: Scope) => mirrored<Saying<DecisionDraft>>(client, 'decision', 'record', said, scope),
};

/** Tells a query client how to go on with mutations that a reload found paused. Call it once, before the cache is restored. */
export function registerCandorMutationDefaults(queryClient: QueryClient, client: FeedbackClient): void {
  for (const { mutationKey, ...options } of [
    feedbackMutations.submit(client), feedbackMutations.amend(client), feedbackMutations.withdraw(client),
    escalationMutations.request(client), escalationMutations.withdraw(client), decisionMutations.record(client),
  ]) {
    queryClient.setMutationDefaults(mutationKey!, options as object);
  }
}

const said = ({ draft, subject }: Saying): Saying => ({ draft, subject });
const takenBack = (of: 'opinion' | 'escalation') => ({ supersedes, subject }: TakingBack): Saying => ({ draft: { kind: 'withdrawal', of, supersedes }, subject });
