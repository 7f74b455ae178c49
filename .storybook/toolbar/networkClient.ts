import { createFeedbackClient } from '@candor/browser';
import { createMemoryStorage, systemClock, type FeedbackClient, type FeedbackState, type Transport } from '@candor/core/feedback';

export type Network = 'online' | 'offline' | 'slow';

/** Milliseconds until the pretended endpoint answers. */
const delays: Readonly<Record<Exclude<Network, 'offline'>, number>> = { online: 250, slow: 6000 };
let made = 0;

/**
 * The real client and its real outbox, over an endpoint that only pretends: it gives a receipt for anything after a
 * while, or cannot be reached. Nothing leaves the page, and nothing is kept when it closes.
 */
export function createNetworkClient(network: Network): FeedbackClient {
  const client = createFeedbackClient({
    name: `storybook-${++made}`,
    source: 'urn:candor:storybook',
    // The page plays a device that keeps what it is given.
    storage: { ...createMemoryStorage(), durable: true },
    ...(network === 'offline' ? {} : { transport: pretend(delays[network]) }),
  });
  return network === 'offline' ? { ...client, getState: offline(client.getState) } : client;
}

const pretend = (ms: number): Transport => async ({ id, sequence }, { signal }) => {
  await systemClock.wait(ms, signal);
  return { kind: 'accepted', receipt: { feedbackId: id, reference: `CF-${2047 + sequence}`, receivedAt: systemClock.now().toISOString(), status: 'submitted' } };
};

/** The same state with the connection gone; the same object until the state changes. */
function offline(getState: () => FeedbackState): () => FeedbackState {
  let from: FeedbackState | undefined;
  let seen: FeedbackState;
  return () => {
    const state = getState();
    if (state !== from) {
      from = state;
      seen = { ...state, online: false };
    }
    return seen;
  };
}
