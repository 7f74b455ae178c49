'use client';
import type { EscalationTarget } from '@candor/core/feedback';
import { useState, type SyntheticEvent } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import type { EscalationCase } from '../hooks/useEscalation.js';
import { useMoment } from '../hooks/useMoment.js';
import { Icon } from '../parts/Icon.js';
import { SentenceText } from '../parts/SentenceText.js';
import { AddNote } from './AddNote.js';
import { Receipt, type ReceiptProps } from './Receipt.js';
import { Timeline } from './Timeline.js';

export interface QuestionReceiptProps extends Omit<ReceiptProps, 'kept' | 'live' | 'terms' | 'children' | 'onWithdraw'> {
  escalation: EscalationCase;
  targets: readonly EscalationTarget[];
  onWithdraw: () => void;
  /** Somebody else is to be asked, because nobody answered in time. */
  onAskNext: (target: string, event: SyntheticEvent) => void;
}

/** A question that was asked: where it stands by the minute, what has happened, and what is wanted from here. */
export function QuestionReceipt({ escalation, targets, onWithdraw, onAskNext, ...receipt }: QuestionReceiptProps) {
  const { words, policy } = useCandor();
  const { kept, live, state, outcome, steps, overdue, canInform, canReopen, canWithdraw } = escalation;
  const [reopening, setReopening] = useState(false);
  const [work, setWork] = useState<{ sending: boolean; failure: unknown }>({ sending: false, failure: null });
  const run = async (act: () => Promise<unknown>) => {
    if (work.sending) return;
    setWork({ sending: true, failure: null });
    try {
      await act();
      setReopening(false);
      setWork({ sending: false, failure: null });
    } catch (failure) {
      setWork({ sending: false, failure });
    }
  };
  const asked = targets.find(({ id }) => id === kept.said.target)?.name ?? '';
  const open = state !== 'withdrawn' && state !== 'resolved' && state !== 'closed';

  return (
    <Receipt
      {...receipt}
      kept={kept}
      live={live}
      onWithdraw={canWithdraw ? onWithdraw : undefined}
      terms={(
        <>
          {asked !== '' && <><dt>{words('candor.escalation.asked')}</dt><dd><bdi>{asked}</bdi></dd></>}
          {(state !== 'queued' && state !== 'draft') && <><dt>{words('candor.receipt.status')}</dt><dd data-part="status" data-state={state} aria-live="polite">{words(`candor.escalation.state.${state}`)}</dd></>}
        </>
      )}
    >
      {outcome && <p data-part="outcome"><b>{words(`candor.escalation.outcome.${outcome}`)}</b></p>}
      {policy.holdOnEscalation && open && <p className="candor-muted" data-part="hold">{words('candor.escalation.hold')}</p>}
      <Overdue {...{ escalation, targets, overdue, onAskNext }} />
      {canInform && (
        <AddNote
          label={words('candor.escalation.inform')}
          needed
          focusFirst={false}
          {...work}
          onSend={(note) => void run(() => escalation.inform(note))}
        />
      )}
      <Timeline steps={steps} />
      {canReopen && (reopening
        ? <AddNote label={words('candor.escalation.reopen.note')} needed={false} focusFirst {...work} onSend={(note) => void run(() => escalation.reopen(note))} onCancel={() => setReopening(false)} />
        : <button type="button" className="candor-link" onClick={() => setReopening(true)}>{words('candor.escalation.reopen')}</button>)}
    </Receipt>
  );
}

/** Said by itself once the promised time has passed, with whom to ask next. */
function Overdue({ escalation: { kept, respondBy, nextTargets }, overdue, targets, onAskNext }: Pick<QuestionReceiptProps, 'escalation' | 'targets' | 'onAskNext'> & { overdue: boolean }) {
  const { words } = useCandor();
  const moment = useMoment();
  const next = (nextTargets.length > 0 ? nextTargets : targets).find(({ id }) => id !== kept.said.target);
  return (
    <div aria-live="polite" data-part="overdue">
      {overdue && (
        <div className="candor-notice">
          <Icon name="clock" />
          <div>
            <p>{words('candor.escalation.overdue', { time: respondBy === null ? '' : moment(respondBy) })}</p>
            {next && (
              <button type="button" className="candor-link" onClick={(event) => onAskNext(next.id, event)}>
                <span><SentenceText sentence={words.sentence('candor.escalation.next', { name: next.name })} /></span>
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
