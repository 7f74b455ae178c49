'use client';
import type { FeedbackClient, FeedbackDraft, FeedbackRecord, FeedbackSubject, FeedbackState } from '@candor/core/feedback';
import { useCallback, useRef, useState } from 'react';
import { lastSaid, type Kept, type LastSaid } from '../feedback/said.js';
import { useCandor } from './useCandor.js';
import { useOutbox } from './useOutbox.js';

export interface FeedbackAnswers extends LastSaid {
  /** `null` where nothing can be answered: no client, or no id of the prediction. */
  readonly client: FeedbackClient | null;
  readonly predictionId: string | undefined;
  readonly outbox: FeedbackState;
  readonly sending: boolean;
  /** Why the last answer could not be kept; nothing typed is lost. */
  readonly failure: unknown;
  /** Id of the record that this page kept last. */
  readonly submitted: string | null;
  /** Keeps an answer on this device. @returns `null` when it could not be kept; `failure` then says why. */
  send(draft: FeedbackDraft): Promise<FeedbackRecord | null>;
  /** Takes an answer or a question back; a tombstone stays. */
  withdraw(kept: Kept): Promise<FeedbackRecord | null>;
  forgetFailure(): void;
}

/**
 * What was said about one prediction, and the ways to say more.
 * @param own - Default: the provider's client.
 */
export function useFeedback(subject: FeedbackSubject, own?: FeedbackClient | null): FeedbackAnswers {
  const { client: provided, policy } = useCandor();
  const client = (own === undefined ? provided : own) ?? null;
  const outbox = useOutbox(client);
  const predictionId = subject.predictionId ?? subject.explanation?.case.id;
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [submitted, setSubmitted] = useState<string | null>(null);
  const busy = useRef(false);
  const said = lastSaid(predictionId === undefined ? [] : outbox.records, predictionId ?? '');
  const holds = policy.holdOnEscalation === true && !said.onHold;

  const send = useCallback(async (draft: FeedbackDraft) => {
    if (!client || busy.current) return null;
    busy.current = true;
    setSending(true);
    setFailure(null);
    try {
      const record = await client.submit(draft, subject);
      setSubmitted(record.id);
      if (draft.kind === 'escalation' && holds) await client.submit({ kind: 'decision', onHold: true }, subject);
      return record;
    } catch (error) {
      setFailure(error);
      return null;
    } finally {
      busy.current = false;
      setSending(false);
    }
  }, [client, subject, holds]);

  return {
    client: predictionId === undefined ? null : client,
    predictionId, outbox, sending, failure, submitted, ...said,
    send,
    withdraw: ({ record, said: { kind } }) => send({ kind: 'withdrawal', of: kind === 'opinion' ? 'opinion' : 'escalation', supersedes: record.id }),
    forgetFailure: () => setFailure(null),
  };
}

