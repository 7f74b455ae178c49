import {
  CandorError, escalationTargetSchema, feedbackEntrySchema, feedbackStatusSchema, readAnswer,
  type EscalationTarget, type FeedbackEntry, type FeedbackService,
} from '@candor/core/feedback';
import { createRequest, type RequestOptions } from './createRequest.js';

export interface HttpServiceOptions extends RequestOptions {
  /** The service's folder, with its last slash: `https://feedback.example.org/v1/`; relative to the page. */
  url: string;
}

/** Asks the feedback service what became of answers, and whom one may ask: `feedback/{id}`, `feedback` and `targets` under its URL. */
export function createHttpService({ url: base, ...options }: HttpServiceOptions): FeedbackService {
  const request = createRequest(options);

  async function get(path: string, signal: AbortSignal | undefined): Promise<unknown> {
    const url = new URL(path, new URL(base, location.href));
    try {
      return await request(url, { headers: { Accept: 'application/json' }, signal }, (answer) => {
        if (answer.status === 404) return null;
        if (answer.status === 401 || answer.status === 403) throw new CandorError('sign-in', `${url.pathname} asks who is there (${answer.status}); sign in again`);
        if (!answer.ok) throw new CandorError('service-unavailable', `${url.pathname} answered ${answer.status}; it is asked again later`);
        return answer.json() as Promise<unknown>;
      });
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof CandorError) throw error;
      throw new CandorError('service-unavailable', `${url.pathname} could not be asked: ${error instanceof Error ? error.message : String(error)}; it is asked again later`, { cause: error });
    }
  }

  return {
    async status(feedbackId, { signal } = {}) {
      const json = await get(`feedback/${encodeURIComponent(feedbackId)}`, signal);
      return json === null ? null : readAnswer(feedbackStatusSchema, json, 'the feedback service');
    },
    list: async ({ predictionId }, { signal } = {}) =>
      listIn(await get(`feedback?${new URLSearchParams({ predictionId })}`, signal), 'feedback').map((entry): FeedbackEntry => readAnswer(feedbackEntrySchema, entry, 'the feedback service')),
    targets: async ({ signal } = {}) =>
      listIn(await get('targets', signal), 'targets').map((target): EscalationTarget => readAnswer(escalationTargetSchema, target, 'the feedback service')),
  };
}

/** A list under a name; an endpoint that does not know the question has none. */
function listIn(json: unknown, name: string): readonly unknown[] {
  if (json === null) return [];
  const found = typeof json === 'object' ? (json as Record<string, unknown>)[name] : undefined;
  if (!Array.isArray(found)) throw new CandorError('answer-unreadable', `the feedback service was asked for "${name}" and answered without it; the page or the service is of another version`);
  return found;
}
