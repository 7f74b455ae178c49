'use client';
import type { FeedbackClient, FeedbackRecord } from '@candor/core/feedback';
import { forwardRef, useId } from 'react';
import { CandorContext } from '../candor.js';
import { useFeedbackWords } from '../feedback/feedbackWords.js';
import { progressOf } from '../feedback/progressOf.js';
import { saidIn } from '../feedback/said.js';
import { useCandor } from '../hooks/useCandor.js';
import { useMoment } from '../hooks/useMoment.js';
import { useOutbox } from '../hooks/useOutbox.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';

export interface OutboxStatusState {
  state: 'empty' | 'waiting' | 'settled';
  online: boolean;
}

export interface OutboxStatusProps extends PartProps<OutboxStatusState> {
  /** Default: the provider's. */
  client?: FeedbackClient | null | undefined;
  /** Default false: nothing is drawn while no answer is kept here. */
  showWhenEmpty?: boolean | undefined;
  /** What the host calls a case; default: its id. */
  caseLabel?: ((predictionId: string) => string) | undefined;
  /** Default 2. */
  headingLevel?: HeadingLevel | undefined;
}

const icons = { waiting: 'clock', sent: 'check', refused: 'warning' } as const;

/** Every answer kept on this device, newest first, and how far each has come. */
export const OutboxStatus = forwardRef<HTMLElement, OutboxStatusProps>(function OutboxStatus(
  { client: ownClient, showWhenEmpty = false, caseLabel = (predictionId) => predictionId, headingLevel = 2, ...part },
  ref,
) {
  const provided = useCandor();
  const full = useFeedbackWords();
  const { words, dir, locale } = full ?? provided;
  const moment = useMoment();
  const headingId = useId();
  const client = ownClient === undefined ? provided.client : ownClient;
  const { records, online, durable, signIn, sending, warning, problem } = useOutbox(client);
  const waiting = records.some((record) => progressOf(record) === 'waiting');
  const state = records.length === 0 ? 'empty' : waiting ? 'waiting' : 'settled';
  if (!full || (state === 'empty' && !showWhenEmpty && !problem)) return null;

  return (
    <CandorContext.Provider value={full}><Part
      tag="section"
      host={part}
      state={{ state, online }}
      ref={ref}
      className="candor candor-outbox"
      dir={dir}
      lang={locale}
      aria-labelledby={headingId}
      data-part="outbox"
      data-state={state}
    >
      <div className="candor-heading-row">
        <Heading level={headingLevel} id={headingId}>{words('candor.outbox.heading')}</Heading>
        {waiting && online && !signIn && client && (
          <button type="button" className="candor-link" aria-disabled={sending || undefined} onClick={() => void client.flush()}>{words('candor.outbox.send')}</button>
        )}
      </div>
      <div aria-live="polite" data-part="outbox-notices">
        {problem && <Notice>{words(problem.code === 'outbox-sealed' ? 'candor.outbox.sealed' : 'candor.outbox.problem')}</Notice>}
        {warning?.kind === 'nearly-full' && <Notice>{words(warning.left > 0 ? 'candor.outbox.room' : 'candor.outbox.full', warning)}</Notice>}
        {warning?.kind === 'long-unsent' && <Notice>{words('candor.outbox.old', warning)}</Notice>}
      </div>
      {state === 'empty' && <p className="candor-muted">{words('candor.outbox.empty')}</p>}
      {waiting && !online && <p className="candor-muted"><SentenceText sentence={words.sentence(durable ? 'candor.panel.offline' : 'candor.panel.offline.not-durable')} /></p>}
      {waiting && signIn && <p className="candor-muted">{words('candor.panel.sign-in')}</p>}
      {!durable && state !== 'empty' && online && <p className="candor-muted" data-part="not-durable">{words('candor.outbox.not-durable')}</p>}
      {state !== 'empty' && (
        <ul className="candor-outbox-list" data-part="list">
          {records.toReversed().map((record) => (
            <OutboxItem key={record.id} record={record} label={caseLabel(record.subject.replace(/^prediction\//u, ''))} moment={moment} onForget={client ? () => void client.dismiss(record.id) : undefined} />
          ))}
        </ul>
      )}
    </Part></CandorContext.Provider>
  );
});

function Notice({ children }: { children: string }) {
  return <div className="candor-notice"><Icon name="warning" /><p>{children}</p></div>;
}

/** What a record is called in the list. */
function nameOf(record: FeedbackRecord) {
  const said = saidIn(record);
  if (said) return said.kind === 'question' ? 'candor.feedback.ask' : (`candor.feedback.${said.verdict}` as const);
  const { event } = record;
  switch (event?.type) {
    case 'candor.feedback.withdrawn.v1':
    case 'candor.escalation.withdrawn.v1': return 'candor.outbox.withdrawal';
    case 'candor.escalation.updated.v1': return 'candor.outbox.update';
    case 'candor.ownview.recorded.v1': return 'candor.outbox.own-view';
    case 'candor.decision.recorded.v1': return event.data.decision.onHold ? 'candor.outbox.hold' : 'candor.outbox.decision';
    default: return 'candor.outbox.unknown';
  }
}

interface OutboxItemProps {
  record: FeedbackRecord;
  label: string;
  moment: (rfc3339: string) => string;
  onForget: (() => void) | undefined;
}

function OutboxItem({ record, label, moment, onForget }: OutboxItemProps) {
  const { words } = useCandor();
  const progress = progressOf(record);
  return (
    <li className="candor-outbox-record" data-part="record" data-state={progress}>
      <Icon name={icons[progress]} />
      <div>
        <p>
          <b>{words(nameOf(record))}</b>{' '}
          <SentenceText sentence={words.sentence('candor.outbox.case', { case: label })} />
        </p>
        <p data-part="state">
          {words(`candor.feedback.state.${record.state}`)}
          {record.state === 'sent' && <> <span className="candor-code">{record.receipt.reference}</span></>}
        </p>
        {record.state === 'refused' && <p data-part="problem"><bdi>{record.problem.title}</bdi></p>}
        {progress !== 'waiting' && onForget && (
          <button type="button" className="candor-link" aria-label={words('candor.outbox.forget.label', { case: label })} onClick={onForget}>{words('candor.outbox.forget')}</button>
        )}
      </div>
      <time dateTime={record.createdAt}>{moment(record.createdAt)}</time>
    </li>
  );
}
