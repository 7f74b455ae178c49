'use client';
import type { FeedbackClient, FeedbackState } from '@candor/core/feedback';
import { useSyncExternalStore } from 'react';
import { useCandor } from './useCandor.js';

const nothing: FeedbackState = { loaded: true, records: [], online: true, durable: true, sending: false, signIn: false, warning: null, problem: null };
const unread: FeedbackState = { ...nothing, loaded: false };
const never = () => () => {};
const empty = () => nothing;
/** What a server draws, and a page that takes over from it, however much the client has read by then. */
const onServer = () => unread;

/**
 * What the client holds, kept up to date.
 * @param client - Default: the provider's. Without any, an empty outbox.
 */
export function useOutbox(client?: FeedbackClient | null): FeedbackState {
  const provided = useCandor().client;
  const source = client === undefined ? provided : client;
  return useSyncExternalStore(source?.subscribe ?? never, source?.getState ?? empty, source ? onServer : empty);
}
