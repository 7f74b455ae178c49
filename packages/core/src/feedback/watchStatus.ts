import type { Clock } from '../ports.js';
import { isOpenEscalation } from './escalationStates.js';
import type { FeedbackStatus } from './feedbackStatus.js';

const SHORTEST = 2_000;
const LONGEST = 60_000;
/** Powers of one and a half: a power function would differ between engines. */
const GROWTH = [1, 1.5, 2.25, 3.375, 5.0625, 7.59375, 11.390625, 17.0859375, 25.62890625, 38.443359375];

/** Nothing more will come by itself: an opinion that was received, a question that was settled. */
export const isFinalStatus = (status: Pick<FeedbackStatus, 'case'>): boolean => status.case === null || !isOpenEscalation(status.case.state);

/** How long to wait before asking again, in milliseconds: half as long again each time nothing has changed, from 2 s to a minute. */
export const statusDelay = (unchanged: number): number => Math.min(LONGEST, SHORTEST * GROWTH[Math.min(unchanged, GROWTH.length - 1)]!);

export interface StatusWatch {
  /** `null`: nothing is known there yet. */
  ask: (signal: AbortSignal) => Promise<FeedbackStatus | null>;
  clock: Pick<Clock, 'wait'>;
  signal: AbortSignal;
  onStatus: (status: FeedbackStatus) => void;
  /** A question that failed; it is asked again. */
  onProblem: (error: unknown) => void;
}

/**
 * Asks what became of an answer, at once and then less and less often, until nothing more will come.
 *
 * A change makes it attentive again. Resolves when the status is final or the signal aborts; never rejects.
 */
export async function watchStatus({ ask, clock, signal, onStatus, onProblem }: StatusWatch): Promise<void> {
  let last = '';
  let unchanged = 0;
  while (!signal.aborted) {
    try {
      const status = await ask(signal);
      if (signal.aborted) return;
      const text = JSON.stringify(status);
      unchanged = text === last ? unchanged + 1 : 0;
      last = text;
      if (status) {
        onStatus(status);
        if (isFinalStatus(status)) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      unchanged++;
      onProblem(error);
    }
    await clock.wait(statusDelay(unchanged), signal).catch(() => undefined); // only an abort rejects, and ends the loop
  }
}
