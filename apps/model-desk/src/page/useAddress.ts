import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { QueueFilter, QueueState } from '../api/reviewApi.js';
import { stateWords } from '../words/stateWords.js';

/** What the page shows, kept in its address: a link leads somebody else to the same place. */
export interface Address extends Omit<QueueFilter, 'limit'> {
  /** The open case. */
  readonly id: string | null;
}

/** Reads and changes the address. Another case is a step back in the history; another filter replaces the one before. */
export function useAddress(): { address: Address; go: (change: Partial<Address>) => void; linkTo: (id: string) => string } {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const address = useMemo(() => readAddress(hash), [hash]);
  const go = useCallback((change: Partial<Address>) => {
    const next = hashOf({ ...readAddress(location.hash), ...change });
    if (change.id === undefined) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, []);
  const linkTo = useCallback((id: string) => hashOf({ ...address, id }), [address]);
  return { address, go, linkTo };
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}

const shows: readonly QueueFilter['show'][] = ['all', 'mine', 'unassigned', 'overdue'];

export function readAddress(hash: string): Address {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const state = query.get('state') ?? 'open';
  return {
    id: query.get('case'),
    show: shows.find((show) => show === query.get('show')) ?? 'all',
    state: Object.hasOwn(stateWords, state) ? (state as QueueState) : 'open',
    text: query.get('text') ?? '',
  };
}

/** Only what is not the default stands in it. */
export function hashOf({ id, show, state, text }: Address): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (state !== 'open') query.set('state', state);
  if (text !== '') query.set('text', text);
  if (id !== null) query.set('case', id);
  return `#${query}`;
}
