import type { FeedbackClient, FeedbackDraft, FeedbackEntry, FeedbackRecord, FeedbackSubject } from '@candor/core/feedback';
import { mutationOptions } from '@tanstack/react-query';
import { listKey, root } from './keys.js';

/** Sayings about one prediction wait for one another. */
export interface Scope {
  readonly predictionId?: string;
}

/** What is said, about what. Plain JSON but for the explanation's own numbers, so that a paused mutation can be kept. */
export interface Saying<Draft extends FeedbackDraft = FeedbackDraft> {
  readonly draft: Draft;
  readonly subject: FeedbackSubject;
}

/** What stood in the list before, to be put back. */
export interface Before {
  readonly predictionId: string | undefined;
  readonly list: readonly FeedbackEntry[] | undefined;
}

/**
 * One act as a mutation that mirrors the outbox.
 *
 * @param family - First word of its key, `act` the second.
 * @param read - What is said, from what the mutation is called with.
 */
export function mirrored<Variables extends { readonly subject: FeedbackSubject }>(client: FeedbackClient, family: string, act: string, read: (variables: Variables) => Saying, scope?: Scope) {
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
