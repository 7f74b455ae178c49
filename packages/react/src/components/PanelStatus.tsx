'use client';
import type { FeedbackState } from '@candor/core/feedback';
import { useCandor } from '../hooks/useCandor.js';
import type { Steady } from '../hooks/useSteady.js';
import { SentenceText } from '../parts/SentenceText.js';
import { StatusLine } from '../parts/StatusLine.js';

interface PanelStatusProps {
  refining: boolean;
  stale: Pick<Steady<unknown>, 'waiting' | 'show' | 'keep'>;
  outbox: FeedbackState;
  /** Answers on this device that are not sent yet. */
  waiting: number;
  /** Whether there is a client whose network matters. */
  listening: boolean;
}

/** What is going on around the explanation: a better one on its way, a newer one waiting, no network, a sign-in asked for. */
export function PanelStatus({ refining, stale, outbox, waiting, listening }: PanelStatusProps) {
  const { words } = useCandor();
  return (
    <>
      {refining && <StatusLine part="refining" icon="clock"><p><SentenceText sentence={words.sentence('candor.panel.refining')} /></p></StatusLine>}
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
