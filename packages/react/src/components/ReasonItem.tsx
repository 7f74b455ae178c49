'use client';
import { dayIn, type Reason } from '@candor/core';
import { forwardRef, useId, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { barFrame, BarMarks } from '../parts/Bar.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { useShareVars } from '../parts/useShareVars.js';
import { PastCases } from './PastCases.js';
import { ReasonContext, useReason, useReasons, type FactorSource, type ReasonItemState } from './reasonsDrawn.js';

export interface ReasonItemProps extends PartProps<ReasonItemState> {
  reason: Reason;
  /** Length of the list it stands in. Default: of the main reasons. */
  count?: number | undefined;
  /** Default: its trigger, and its detail when that is open. */
  children?: ReactNode;
}

export type ReasonPartProps = PartProps<ReasonItemState> & { children?: ReactNode };

/** One reason: its sentence, its bar, and behind one button what was used and how it compares. */
export const ReasonItem = forwardRef<HTMLElement, ReasonItemProps>(function ReasonItem({ reason, count, children, ...part }, ref) {
  const { expanded, interactive, listed } = useReasons('Reasons.Item');
  const detailId = useId();
  const { direction, strength, rank, share, feature } = reason;
  const state = { open: interactive && expanded.includes(feature), direction, strength, rank };
  const drawn = { reason, count: count ?? listed.length, state, detailId };
  return (
    <Part
      tag="li"
      host={part}
      state={state}
      ref={useShareVars({ share, rank }, ref)}
      className="candor-reason"
      data-part="reason"
      data-state={state.open ? 'open' : 'closed'}
      data-direction={direction}
      data-rank={rank ?? undefined}
      data-strength={strength}
      data-feature={feature}
    >
      <ReasonContext.Provider value={drawn}>{children ?? <><ReasonTrigger /><ReasonDetail /></>}</ReasonContext.Provider>
    </Part>
  );
});

/** The button that opens a reason, with all that is read at first glance; plain text where nothing opens. */
export const ReasonTrigger = forwardRef<HTMLElement, ReasonPartProps>(function ReasonTrigger({ children, ...part }, ref) {
  const { words } = useCandor();
  const { interactive, toggle } = useReasons('Reasons.Trigger');
  const { reason, count, state, detailId } = useReason('Reasons.Trigger');
  return (
    <Part
      tag={interactive ? 'button' : 'div'}
      host={part}
      state={state}
      ref={ref}
      {...(interactive ? {
        type: 'button' as const,
        'aria-expanded': state.open,
        'aria-controls': state.open ? detailId : undefined,
        onClick: (event) => toggle(reason.feature, 'toggle', event),
      } : {})}
      className="candor-reason-trigger"
      data-part="trigger"
    >
      {reason.rank !== null && (
        <span className="candor-reason-rank">
          <span aria-hidden="true">{reason.rank}</span>
          <span className="candor-hidden">{words('candor.reasons.position', { rank: reason.rank, count })}</span>
        </span>
      )}
      {' '}
      {children ?? <ReasonSentence />}
      {interactive && <Icon name="chevron" className="candor-chevron" />}
      {!children && <ReasonBar />}
    </Part>
  );
});

/** What the reason says; how its value compares is read aloud with it. */
export const ReasonSentence = forwardRef<HTMLElement, PartProps<ReasonItemState>>(function ReasonSentence(part, ref) {
  const { reason, state } = useReason('Reasons.Sentence');
  const comparison = reason.details.find(({ id }) => id === 'past-cases');
  return (
    <Part tag="span" host={part} state={state} ref={ref} className="candor-reason-sentence" data-part="sentence">
      <SentenceText sentence={reason.sentence} />
      {reason.mark && <>{' '}<span className="candor-muted" data-part="mark"><SentenceText sentence={reason.mark} /></span></>}
      {comparison && <>{' '}<span className="candor-hidden"><SentenceText sentence={comparison.text} /></span></>}
    </Part>
  );
});

/** The reason's bar on the zero line that all bars share. */
export const ReasonBar = forwardRef<HTMLElement, PartProps<ReasonItemState>>(function ReasonBar(part, ref) {
  const { bars, hatch } = useReasons('Reasons.Bar');
  const { reason, state } = useReason('Reasons.Bar');
  return <Part tag="svg" host={part} state={state} ref={ref} {...barFrame}><BarMarks bar={bars.get(reason.feature)} hatch={hatch} /></Part>;
});

/** What was used, where it came from, how it compares and how firm the reason is. Draws nothing while it is closed. */
export const ReasonDetail = forwardRef<HTMLElement, ReasonPartProps>(function ReasonDetail({ children, ...part }, ref) {
  const { words } = useCandor();
  const { narrative, features, sources, itemExtra, onWrong } = useReasons('Reasons.Detail');
  const { reason, state, detailId } = useReason('Reasons.Detail');
  if (!state.open) return null;
  const feature = features?.[reason.index];
  const source = sources?.[reason.feature];
  return (
    <Part tag="div" host={part} state={state} ref={ref} id={detailId} className="candor-reason-detail" data-part="detail">
      <dl className="candor-terms">
        {reason.details.map(({ id, term, text }) => (
          <div key={id} className="candor-term" data-part={id}>
            <dt>{term}</dt>
            <dd><SentenceText sentence={text} /></dd>
          </div>
        ))}
        {source && <Source {...source} />}
      </dl>
      <PastCases typical={feature?.typical} value={feature?.value} words={reason.pastCases} dir={narrative.dir} />
      {onWrong && (
        <button type="button" className="candor-link" data-part="wrong" onClick={(event) => onWrong(reason, event)}><Icon name="pencil" />{words('candor.reasons.wrong')}</button>
      )}
      {itemExtra?.(reason)}
      {children}
    </Part>
  );
});

function Source({ from, date }: FactorSource) {
  const { words, locale } = useCandor();
  return (
    <div className="candor-term" data-part="source">
      <dt>{words('candor.detail.source')}</dt>
      <dd>
        {date === undefined
          ? <bdi>{from}</bdi>
          : <SentenceText sentence={words.sentence('candor.detail.source.dated', { source: from, date: dayIn(date, locale, 'medium') })} />}
      </dd>
    </div>
  );
}
