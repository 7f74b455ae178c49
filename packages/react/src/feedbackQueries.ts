import { isFinalStatus, statusDelay, type DecisionDraft, type EscalationDraft, type EscalationTarget, type FeedbackClient, type FeedbackDraft, type FeedbackEntry, type FeedbackRecord, type FeedbackStatus, type FeedbackSubject, type OpinionDraft } from '@candor/core/feedback';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';

const root = ['candor', 1] as const;
const listKey = (predictionId: string) => [...root, 'feedback', 'list', predictionId] as const;

/** What was said, as the service knows it, and what is on its way from this device. */
export const feedbackQueries = {
  /** Everything this person said about one prediction, newest first. */
  list: ({ client, predictionId }: { client: FeedbackClient; predictionId: string }) =>
    queryOptions<readonly FeedbackEntry[]>({
      queryKey: listKey(predictionId),
      queryFn: ({ signal }) => client.service?.list({ predictionId }, { signal }) ?? [],
      retry: false,
    }),
  /** What became of one event: asked for less and less often while nothing changes, until it is final; not while the page is hidden. */
  status: ({ client, feedbackId }: { client: FeedbackClient; feedbackId: string }) =>
    queryOptions<FeedbackStatus | null>({
      queryKey: [...root, 'feedback', 'status', feedbackId],
      queryFn: ({ signal }) => client.service?.status(feedbackId, { signal }) ?? null,
      refetchInterval: ({ state }) => (!client.service || (state.data && isFinalStatus(state.data)) ? false : statusDelay(state.dataUpdateCount + state.errorUpdateCount - 1)),
      refetchIntervalInBackground: false,
      retry: false,
    }),
};

export const escalationQueries = {
  /** Whom one may ask. */
  targets: ({ client }: { client: FeedbackClient }) =>
    queryOptions<readonly EscalationTarget[]>({
      queryKey: [...root, 'escalation', 'targets'],
      queryFn: ({ signal }) => client.service?.targets({ signal }) ?? [],
      staleTime: 5 * 60_000,
      retry: false,
    }),
};

/** What is said, about what. Plain JSON but for the explanation's own numbers, so that a paused mutation can be kept. */
export interface Saying<Draft extends FeedbackDraft = FeedbackDraft> {
  readonly draft: Draft;
  readonly subject: FeedbackSubject;
}

/** What is taken back, and about what it was. */
export interface TakingBack {
  /** Id of the event. */
  readonly supersedes: string;
  readonly subject: FeedbackSubject;
}

/** Sayings about one prediction wait for one another. */
interface Scope {
  readonly predictionId?: string;
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

export const escalationMutations = {
  request: (client: FeedbackClient, scope?: Scope) => mirrored<Saying<EscalationDraft>>(client, 'escalation', 'request', said, scope),
  withdraw: (client: FeedbackClient, scope?: Scope) => mirrored<TakingBack>(client, 'escalation', 'withdraw', takenBack('escalation'), scope),
};

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

/** What stood in the list before, to be put back. */
interface Before {
  readonly predictionId: string | undefined;
  readonly list: readonly FeedbackEntry[] | undefined;
}

function mirrored<Variables extends { readonly subject: FeedbackSubject }>(client: FeedbackClient, family: string, act: string, read: (variables: Variables) => Saying, scope?: Scope) {
  const idOf = ({ predictionId, explanation }: FeedbackSubject) => predictionId ?? explanation?.case.id;
  return mutationOptions<FeedbackRecord, Error, Variables, Before>({
    mutationKey: [...root, family, act],
    mutationFn: (variables) => {
      const { draft, subject } = read(variables);
      return client.submit(draft, subject);
    },
    networkMode: 'offlineFirst',
    // A second try would be a second answer.
    retry: false,
    ...(scope?.predictionId === undefined ? {} : { scope: { id: scope.predictionId } }),
    onMutate: async (variables, { client: queryClient }) => {
      const predictionId = idOf(variables.subject);
      if (predictionId === undefined) return { predictionId, list: undefined };
      await queryClient.cancelQueries({ queryKey: listKey(predictionId) });
      const list = queryClient.getQueryData<readonly FeedbackEntry[]>(listKey(predictionId));
      return { predictionId, list };
    },
    onSuccess: (record, _variables, { predictionId, list }, { client: queryClient }) => {
      if (predictionId === undefined) return;
      const key = listKey(predictionId);
      queryClient.setQueryData<readonly FeedbackEntry[]>(key, (now = []) => [entryOf(record, predictionId), ...now.filter(({ feedbackId }) => feedbackId !== record.id)]);
      settled(client, record.id, (end) => {
        if (end?.state === 'refused') queryClient.setQueryData<readonly FeedbackEntry[]>(key, (now) => now?.filter(({ feedbackId }) => feedbackId !== record.id) ?? list);
        else if (client.service) void queryClient.invalidateQueries({ queryKey: key });
      });
    },
    onError: (_error, _variables, before, { client: queryClient }) => {
      if (before?.predictionId !== undefined) queryClient.setQueryData(listKey(before.predictionId), before.list);
    },
  });
}

/** A record that is on its way, as the list shows it. */
const entryOf = ({ id, type, createdAt }: FeedbackRecord, predictionId: string): FeedbackEntry =>
  ({ feedbackId: id, reference: '', type, predictionId, receivedAt: createdAt, status: 'queued' });

/** Calls back once, when a record is sent, refused or forgotten. */
function settled(client: FeedbackClient, id: string, done: (record: FeedbackRecord | undefined) => void): void {
  const look = () => {
    const record = client.getState().records.find((one) => one.id === id);
    if (record && record.state !== 'sent' && record.state !== 'refused') return false;
    done(record);
    return true;
  };
  if (look()) return;
  const stop = client.subscribe(() => { if (look()) stop(); });
}
