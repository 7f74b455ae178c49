// A tab of an officer's: says what it is told to say, with a clock of its own that is wrong and runs fast.
import { createFeedbackClient, createHttpTransport } from '@candor/browser';
import type { Clock, FeedbackDraft, FeedbackEvent } from '@candor/core/feedback';

export interface Standing {
  id: string;
  words: string;
  subject: string;
  state: string;
}

declare global {
  interface Window {
    /** Resolves once the words are kept, with their place in the order of this device. */
    say?: (draft: FeedbackDraft, predictionId: string) => Promise<number>;
    standing?: () => Standing[];
    forget?: (id: string) => Promise<void>;
  }
}

const set = new URLSearchParams(location.hash.slice(1));
const [skew, speed] = ['skew', 'speed'].map((name) => Number(set.get(name))) as [number, number];

const clock: Clock = {
  now: () => new Date(Date.now() + skew + performance.now() * (speed - 1)),
  wait: (ms, signal) => new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms / speed);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    }, { once: true });
  }),
};
const client = createFeedbackClient({
  clock,
  transport: createHttpTransport({ endpoint: set.get('endpoint')!, headers: { Authorization: `Bearer ${set.get('token')}` }, timeout: 1000 }),
});

window.say = async (draft, predictionId) => (await client.submit(draft, { predictionId, explanation: null })).sequence;
window.standing = () => client.getState().records.map(({ id, subject, state, event }) => ({ id, subject, state, words: wordsOf(event) }));
window.forget = client.dismiss;

function wordsOf(event: FeedbackEvent | null): string {
  switch (event?.type) {
    case 'candor.feedback.submitted.v1': return event.data.comment ?? '';
    case 'candor.escalation.requested.v1': return event.data.escalation.question ?? '';
    case 'candor.decision.recorded.v1': return event.data.decision.outcome ?? '';
    default: return '';
  }
}
