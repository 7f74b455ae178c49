'use client';
import type { Narrative } from '@candor/core';
import type { FeedbackRecord } from '@candor/core/feedback';
import { useEffect, useRef, type ReactNode } from 'react';
import { progressOf } from '../feedback/progressOf.js';
import type { Said } from '../feedback/said.js';
import { useCandor } from '../hooks/useCandor.js';
import { useMoment } from '../hooks/useMoment.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';
import { SentenceText } from '../parts/SentenceText.js';

export interface ReceiptProps {
  record: FeedbackRecord;
  said: Said;
  /** Names the features that were ticked; `null` leaves them their own names. */
  narrative: Narrative | null;
  /** False: the record dies with the page, and that is said. */
  durable: boolean;
  headingLevel: HeadingLevel;
  /** It was sent a moment ago, by an act of the officer. */
  takeFocus: boolean;
  onEdit?: (() => void) | undefined;
}

const icons = { waiting: 'clock', sent: 'check', refused: 'warning' } as const;

/** What was said, word for word, and what has become of it. Stays until it is changed. */
export function Receipt({ record, said, narrative, durable, headingLevel, takeFocus, onEdit }: ReceiptProps) {
  const { words } = useCandor();
  const moment = useMoment();
  const title = useRef<HTMLHeadingElement>(null);
  const progress = progressOf(record);
  const about = said.kind === 'opinion' ? 'answer' : 'question';

  useEffect(() => {
    if (takeFocus) title.current?.focus();
  }, [takeFocus]);

  return (
    <div className="candor-receipt" data-part="receipt" data-state={progress}>
      <Heading ref={title} level={headingLevel} tabIndex={-1} className="candor-receipt-heading">
        <Icon name={icons[progress]} />{words(`candor.receipt.${about}.${progress}`)}
      </Heading>
      <dl className="candor-terms">
        {said.kind === 'opinion' && <><dt>{words('candor.receipt.said')}</dt><dd>{words(`candor.feedback.${said.verdict}`)}</dd></>}
        {record.state === 'sent' ? (
          <>
            <dt>{words('candor.receipt.reference')}</dt><dd className="candor-code">{record.receipt.reference}</dd>
            <dt>{words('candor.receipt.received')}</dt><dd><time dateTime={record.receipt.receivedAt}>{moment(record.receipt.receivedAt)}</time></dd>
            {record.receipt.respondBy !== undefined && (
              <><dt>{words('candor.receipt.respond-by')}</dt><dd><time dateTime={record.receipt.respondBy}>{moment(record.receipt.respondBy)}</time></dd></>
            )}
          </>
        ) : (
          <><dt>{words('candor.receipt.status')}</dt><dd data-part="status">{words(`candor.feedback.state.${record.state}`)}</dd></>
        )}
        {record.state === 'refused' && <><dt>{words('candor.receipt.cause')}</dt><dd><bdi>{record.problem.title}</bdi></dd></>}
      </dl>
      <Words said={said} narrative={narrative} />
      {!durable && progress === 'waiting' && <p className="candor-muted" data-part="not-durable">{words('candor.receipt.not-durable')}</p>}
      {onEdit && (
        <div className="candor-links">
          <button type="button" className="candor-link" onClick={onEdit}>{words(progress === 'refused' ? 'candor.receipt.again' : 'candor.receipt.change')}</button>
        </div>
      )}
    </div>
  );
}

function Words({ said, narrative }: Pick<ReceiptProps, 'said' | 'narrative'>) {
  const { words } = useCandor();
  if (said.kind === 'question') return said.question === '' ? null : <Quote><p data-part="comment"><bdi>{said.question}</bdi></p></Quote>;
  const { features, missing, whole, comment } = said;
  if (features.length === 0 && missing === null && !whole && comment === '') return null;
  return (
    <Quote>
      {features.map((feature) => <p key={feature}><bdi>{narrative?.factors.find((factor) => factor.feature === feature)?.label ?? feature}</bdi></p>)}
      {missing === '' && <p>{words('candor.feedback.missing')}</p>}
      {missing !== null && missing !== '' && <p><SentenceText sentence={words.sentence('candor.receipt.missing', { what: missing })} /></p>}
      {whole && <p>{words('candor.feedback.whole')}</p>}
      {comment !== '' && <p data-part="comment"><bdi>{comment}</bdi></p>}
    </Quote>
  );
}

const Quote = ({ children }: { children: ReactNode }) => <div className="candor-quote" data-part="said">{children}</div>;
