import type { FeedbackEvent } from '@candor/core/feedback';
import type { Said } from './readEvent.js';

type OpinionEvent = Extract<FeedbackEvent, { type: 'candor.feedback.submitted.v1' | 'candor.feedback.amended.v1' }>;

/** An opinion as its author left it. */
export interface Opinion extends Omit<Said, 'event'> {
  readonly data: OpinionEvent['data'];
  /** It replaces an earlier one. */
  readonly isAmended: boolean;
  readonly isWithdrawn: boolean;
}

/** Opinions that no later one replaces, in the order they came; those taken back are marked. */
export function standingOpinions(said: readonly Said[]): Opinion[] {
  const amended = new Set<string>();
  const withdrawn = new Set<string>();
  for (const { event } of said) {
    if (event.type === 'candor.feedback.amended.v1') amended.add(event.data.supersedes);
    if (event.type === 'candor.feedback.withdrawn.v1') withdrawn.add(event.data.supersedes);
  }
  return said.flatMap(({ event, ...rest }) => {
    if (event.type !== 'candor.feedback.submitted.v1' && event.type !== 'candor.feedback.amended.v1') return [];
    if (amended.has(rest.id)) return [];
    return [{ ...rest, data: event.data, isAmended: event.type === 'candor.feedback.amended.v1', isWithdrawn: withdrawn.has(rest.id) }];
  });
}
