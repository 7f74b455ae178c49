'use client';
import type { ReasonBar } from '@candor/charts';
import type { ExplainedFeature, Narrative, Reason } from '@candor/core';
import { useId, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Bar } from '../parts/Bar.js';
import { Icon } from '../parts/Icon.js';
import { SentenceText } from '../parts/SentenceText.js';
import { PastCases } from './PastCases.js';

interface ReasonItemProps {
  reason: Reason;
  /** Length of the list it stands in. */
  count: number;
  bar: ReasonBar | undefined;
  hatch: string;
  typical: ExplainedFeature['typical'];
  value: ExplainedFeature['value'] | undefined;
  dir: Narrative['dir'];
  open: boolean;
  /** Absent: plain text. */
  onToggle: (() => void) | undefined;
  extra: ReactNode;
}

/** One reason: its sentence, its bar, and behind one button what was used and how it compares. */
export function ReasonItem({ reason, count, bar, hatch, typical, value, dir, open, onToggle, extra }: ReasonItemProps) {
  const { words } = useCandor();
  const detail = useId();
  const comparison = reason.details.find(({ id }) => id === 'past-cases');

  const face = (
    <>
      {reason.rank !== null && (
        <span className="candor-reason-rank">
          <span aria-hidden="true">{reason.rank}</span>
          <span className="candor-hidden">{words('candor.reasons.position', { rank: reason.rank, count })}</span>
        </span>
      )}
      {' '}
      <span className="candor-reason-sentence" data-part="sentence">
        <SentenceText sentence={reason.sentence} />
        {reason.mark && <>{' '}<span className="candor-muted" data-part="mark"><SentenceText sentence={reason.mark} /></span></>}
        {comparison && <>{' '}<span className="candor-hidden"><SentenceText sentence={comparison.text} /></span></>}
      </span>
      {onToggle && <Icon name="chevron" className="candor-chevron" />}
      <Bar bar={bar} hatch={hatch} />
    </>
  );

  return (
    <li
      className="candor-reason"
      data-part="reason"
      data-state={open ? 'open' : 'closed'}
      data-direction={reason.direction}
      data-rank={reason.rank ?? undefined}
      data-strength={reason.strength}
      data-feature={reason.feature}
    >
      {onToggle ? (
        <button type="button" className="candor-reason-trigger" data-part="trigger" aria-expanded={open} aria-controls={open ? detail : undefined} onClick={onToggle}>
          {face}
        </button>
      ) : (
        <div className="candor-reason-trigger">{face}</div>
      )}
      {open && (
        <div id={detail} className="candor-reason-detail" data-part="detail">
          <dl className="candor-terms">
            {reason.details.map(({ id, term, text }) => (
              <div key={id} className="candor-term" data-part={id}>
                <dt>{term}</dt>
                <dd><SentenceText sentence={text} /></dd>
              </div>
            ))}
          </dl>
          <PastCases typical={typical} value={value} words={reason.pastCases} dir={dir} />
          {extra}
        </div>
      )}
    </li>
  );
}
