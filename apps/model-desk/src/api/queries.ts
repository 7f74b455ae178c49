import { queryOptions, keepPreviousData } from '@tanstack/react-query';
import type { QueueFilter, ReviewApi } from './reviewApi.js';
import { toReviewProblem } from './reviewProblem.js';

/** How often what is in view is read again, in milliseconds: several people work on one queue. */
const EVERY = 15_000;

/** A refusal is final; whatever may pass is tried twice more. */
const retry = (failures: number, error: Error) => toReviewProblem(error).isUncertain && failures < 2;

export const reviewQueries = {
  session: (api: ReviewApi) => queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => api.session(signal), staleTime: Infinity, retry }),
  queue: (api: ReviewApi, filter: QueueFilter) =>
    queryOptions({ queryKey: ['queue', filter], queryFn: ({ signal }) => api.queue(filter, signal), placeholderData: keepPreviousData, refetchInterval: EVERY, retry }),
  case: (api: ReviewApi, id: string) => queryOptions({ queryKey: ['case', id], queryFn: ({ signal }) => api.case(id, signal), refetchInterval: EVERY, retry }),
  targets: (api: ReviewApi) => queryOptions({ queryKey: ['targets'], queryFn: ({ signal }) => api.targets(signal), staleTime: 300_000, retry }),
  about: (api: ReviewApi, modelSha256: string | undefined) =>
    queryOptions({ queryKey: ['about', modelSha256], queryFn: ({ signal }) => (modelSha256 === undefined ? null : api.about(modelSha256, signal)), staleTime: Infinity, retry }),
};
