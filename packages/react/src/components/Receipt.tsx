'use client';
import type { Narrative } from '@candor/core';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { OutcomeChoice } from '../feedback/outcomes.js';
import { outcomeLabel } from '../feedback/outcomes.js';
import { progressOf } from '../feedback/progressOf.js';
import { isWithdrawn, type Kept } from '../feedback/said.js';
import type { LiveStatus } from '../feedback/useFeedbackStatus.js';
import { useCandor } from '../hooks/useCandor.js';
import { useMoment } from '../hooks/useMoment.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';
import { CopyText } from './CopyText.js';
import { SaidWords } from './SaidWords.js';
import { Withdraw } from './Withdraw.js';

export interface ReceiptProps {
  kept: Kept;
  narrative: Narrative | null;
  outcomes: readonly OutcomeChoice[];
  showValue: (feature: string, value: string | number) => string;
  /** False: the record dies with the page, and that is said. */
  durable: boolean;
  headingLevel: HeadingLevel;
  /** Id of what was sent a moment ago, by an act of the officer: the heading takes the focus once for each. */
  takeFocus: string | null;
  live: LiveStatus;
  onEdit?: ((event: SyntheticEvent) => void) | undefined;
  onWithdraw?: (() => void) | undefined;
  /** Further terms, and what stands below: status and steps of a question. */
  terms?: ReactNode;
  children?: ReactNode;
}

const icons = { waiting: 'clock', sent: 'check', refused: 'warning', withdrawn: 'info' } as const;

/** What was said, word for word, and what has become of it. Stays until it is closed, and can be opened again. */
export function Receipt(props: ReceiptProps) {
  const { kept, narrative, outcomes, showValue, durable, headingLevel, takeFocus, live, onEdit, onWithdraw, terms, children } = props;
  const { record, said, withdrawal } = kept;
  const { words, locale } = useCandor();
  const moment = useMoment();
  const [closed, setClosed] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const withdrawn = isWithdrawn(kept);
  const progress = withdrawn ? 'withdrawn' : progressOf(record);
  const about = said.kind === 'opinion' ? 'answer' : 'question';

  useEffect(() => {
    if (takeFocus !== null) title.current?.focus();
  }, [takeFocus]);
  useEffect(() => {
    if (pressed.current) (closed ? opener : title).current?.focus();
    pressed.current = false;
  }, [closed]);
  const turn = (next: boolean) => {
    pressed.current = true;
    setClosed(next);
  };

  if (closed) {
    return (
      <div className="candor-links" data-part="receipt" data-state="closed">
        <button ref={opener} type="button" className="candor-link" aria-expanded={false} onClick={() => turn(false)}>
          <Icon name={icons[progress]} />{words(said.kind === 'opinion' ? 'candor.receipt.open' : 'candor.feedback.question')}
        </button>
      </div>
    );
  }
  // What the service says of an opinion beyond "received"; a question has its own line.
  const later = live.status?.status === 'amended' || live.status?.status === 'withdrawn' ? live.status.status : null;
  return (
    <div className="candor-receipt" data-part="receipt" data-about={about} data-state={progress}>
      <div ref={told}>
        <Heading ref={title} level={headingLevel} tabIndex={-1} className="candor-receipt-heading">
          <Icon name={icons[progress]} />{words(`candor.receipt.${about}.${progress}`)}
        </Heading>
        {withdrawn && <p className="candor-muted">{words('candor.receipt.withdrawn')}</p>}
        <dl className="candor-terms">
          {said.kind === 'opinion' && <><dt>{words('candor.receipt.said')}</dt><dd>{words(`candor.feedback.${said.verdict}`)}</dd></>}
          {said.kind === 'opinion' && said.expected !== null && (
            <><dt>{words('candor.receipt.expected')}</dt><dd><bdi>{typeof said.expected === 'number' ? new Intl.NumberFormat(locale).format(said.expected) : outcomeLabel(outcomes, said.expected)}</bdi></dd></>
          )}
          {said.kind === 'opinion' && said.decided !== null && <><dt>{words('candor.receipt.decided')}</dt><dd><bdi>{outcomeLabel(outcomes, said.decided)}</bdi></dd></>}
          {terms}
          {record.state === 'sent' && (
            <>
              <dt>{words('candor.receipt.reference')}</dt><dd className="candor-code">{record.receipt.reference}</dd>
              <dt>{words('candor.receipt.received')}</dt><dd><time dateTime={record.receipt.receivedAt}>{moment(record.receipt.receivedAt)}</time></dd>
            </>
          )}
          {record.state === 'sent' && record.receipt.respondBy !== undefined && !withdrawn && (
            <><dt>{words('candor.receipt.respond-by')}</dt><dd><time dateTime={record.receipt.respondBy}>{moment(record.receipt.respondBy)}</time></dd></>
          )}
          {record.state !== 'sent' && !withdrawn && <><dt>{words('candor.receipt.status')}</dt><dd data-part="status">{words(`candor.feedback.state.${record.state}`)}</dd></>}
          {said.kind === 'opinion' && later && <><dt>{words('candor.receipt.status')}</dt><dd data-part="status">{words(`candor.feedback.state.${later}`)}</dd></>}
          {[record, withdrawal].map((one) => one?.state === 'refused' && <div key={one.id} className="candor-term"><dt>{words('candor.receipt.cause')}</dt><dd><bdi>{one.problem.title}</bdi></dd></div>)}
        </dl>
        <SaidWords said={said} narrative={narrative} showValue={showValue} />
        {children}
      </div>
      {!durable && progress === 'waiting' && <p className="candor-muted" data-part="not-durable">{words('candor.receipt.not-durable')}</p>}
      {live.failing && <p className="candor-muted" data-part="unchecked">{words('candor.receipt.unchecked')}</p>}
      <div className="candor-links">
        {onEdit && !withdrawn && <button type="button" className="candor-link" onClick={onEdit}>{words(progress === 'refused' ? 'candor.receipt.again' : 'candor.receipt.change')}</button>}
        {onWithdraw && !withdrawn && record.state !== 'refused' && <Withdraw onWithdraw={onWithdraw} />}
        <CopyText of={told} />
        <button type="button" className="candor-link" onClick={() => turn(true)}>{words('candor.receipt.close')}</button>
      </div>
    </div>
  );
}
