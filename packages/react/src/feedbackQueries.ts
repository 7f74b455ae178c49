import { isFinalStatus, statusDelay, type EscalationTarget, type FeedbackClient, type FeedbackEntry, type FeedbackStatus } from '@candor/core/feedback';
import { queryOptions } from '@tanstack/react-query';
import { listKey, root } from './keys.js';

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

/** Questions to a person, before they are asked. */
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
