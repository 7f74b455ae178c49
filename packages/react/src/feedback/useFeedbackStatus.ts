'use client';
import { systemClock, watchStatus, type FeedbackClient, type FeedbackRecord, type FeedbackStatus } from '@candor/core/feedback';
import { useEffect, useState } from 'react';

export interface LiveStatus {
  /** `null` until the service has said something. */
  readonly status: FeedbackStatus | null;
  /** The last question failed; it is asked again. */
  readonly failing: boolean;
}

const unknown: LiveStatus = { status: null, failing: false };

/**
 * What became of a record that was sent, kept up to date while the page is seen and online.
 * @param acts - What was done about it from here: asks again at once when there is more of it.
 */
export function useFeedbackStatus(client: FeedbackClient | null, record: FeedbackRecord | null, acts = 0): LiveStatus {
  const [live, setLive] = useState<LiveStatus & { of: string | null }>({ ...unknown, of: null });
  const id = record?.state === 'sent' ? record.receipt.feedbackId : null;
  /** Another one starts the watch anew. */
  const round = `${id} ${acts}`;
  const service = client?.service;
  const clock = client?.clock ?? systemClock;

  useEffect(() => {
    if (!service || id === null) return;
    const watched = round.split(' ')[0]!;
    let watch: AbortController | null = null;
    const look = () => {
      const wanted = document.visibilityState === 'visible' && navigator.onLine;
      if (wanted && watch === null) {
        watch = new AbortController();
        void watchStatus({
          ask: (signal) => service.status(watched, { signal }),
          clock,
          signal: watch.signal,
          onStatus: (status) => setLive({ status, failing: false, of: watched }),
          onProblem: () => setLive((last) => ({ status: last.of === watched ? last.status : null, failing: true, of: watched })),
        });
      } else if (!wanted) {
        watch?.abort();
        watch = null;
      }
    };
    look();
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      watch?.abort();
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, [service, id, clock, round]);

  return live.of === id && id !== null ? live : unknown;
}
