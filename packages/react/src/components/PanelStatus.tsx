'use client';
import type { FeedbackState } from '@candor/core/feedback';
import type { ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import type { Steady } from '../hooks/useSteady.js';
import { SentenceText } from '../parts/SentenceText.js';
import { StatusLine } from '../parts/StatusLine.js';
import type { Words } from '../words.js';

interface PanelStatusProps {
  refining: boolean;
  /** A first estimate stood here, and has become the last one. */
  complete: boolean;
  superseded: boolean;
  /** The model is another one than the officer met last: the day it changed, or no day known. */
  modelChanged: { readonly on: string | null } | null;
  /** The host's links. */
  newer: ReactNode;
  changes: ReactNode;
  stale: Pick<Steady<unknown>, 'waiting' | 'show' | 'keep'>;
  outbox: FeedbackState;
  /** Answers on this device that are not sent yet. */
  waiting: number;
  /** Whether there is a client whose network matters. */
  listening: boolean;
}

/** What is going on around the explanation: a newer recommendation, another model, a better estimate on its way, a newer result waiting, no network, a sign-in asked for. */
export function PanelStatus({ refining, complete, superseded, modelChanged, newer, changes, stale, outbox, waiting, listening }: PanelStatusProps) {
  const { words } = useCandor();
  return (
    <>
      {superseded && <StatusLine part="superseded" icon="clock"><p>{words('candor.panel.superseded')}</p>{newer}</StatusLine>}
      {modelChanged && <StatusLine part="model-changed" icon="info"><p>{modelChangeText(words, modelChanged)}</p>{changes}</StatusLine>}
      {refining && <StatusLine part="refining" icon="clock"><p><SentenceText sentence={words.sentence('candor.panel.refining')} /></p></StatusLine>}
      {complete && <StatusLine part="complete" icon="check"><p>{words('candor.panel.complete')}</p></StatusLine>}
      {stale.waiting && (
        <StatusLine part="stale" icon="retry">
          <p>{words('candor.panel.stale')}</p>
          <button type="button" className="candor-link" onClick={stale.show}>{words('candor.panel.stale.show')}</button>
          <button type="button" className="candor-link" onClick={stale.keep}>{words('candor.panel.stale.keep')}</button>
        </StatusLine>
      )}
      {listening && !outbox.online && (
        <StatusLine part="offline" icon="offline">
          <p>
            <SentenceText
              sentence={!outbox.durable
                ? words.sentence('candor.panel.offline.not-durable')
                : waiting > 0 ? words.sentence('candor.panel.offline.waiting', { count: waiting }) : words.sentence('candor.panel.offline')}
            />
          </p>
        </StatusLine>
      )}
      {listening && outbox.signIn && <StatusLine part="sign-in" icon="info"><p role="alert">{words('candor.panel.sign-in')}</p></StatusLine>}
    </>
  );
}

/** "The model was updated on 3 May since your last case." */
export const modelChangeText = (words: Words, { on }: { readonly on: string | null }): string =>
  (on === null ? words('candor.panel.model-changed') : words('candor.panel.model-changed.on', { date: on }));
