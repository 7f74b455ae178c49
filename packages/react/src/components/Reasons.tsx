'use client';
import { reasonBars } from '@candor/charts';
import { sentenceText, type Explanation, type Narrative, type Reason } from '@candor/core';
import { forwardRef, type KeyboardEvent, type ReactNode } from 'react';
import { useControllable } from '../hooks/useControllable.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Hatch, useHatch } from '../parts/Hatch.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { ReasonItem } from './ReasonItem.js';

export interface ReasonsState {
  /** True on a close call: no rank is firm. */
  unordered: boolean;
}

export interface ReasonsProps extends PartProps<ReasonsState> {
  narrative: Narrative;
  /** The explanation's features: with them an open reason draws where its value stands among past cases. */
  features?: Explanation['features'] | undefined;
  /** Features whose detail is open. */
  expanded?: readonly string[] | undefined;
  defaultExpanded?: readonly string[] | undefined;
  onExpandedChange?: ((expanded: readonly string[], details: { reason: 'toggle' | 'escape' }) => void) | undefined;
  /** Default true. False draws plain text: nothing opens. */
  interactive?: boolean | undefined;
  /** Default 3. */
  headingLevel?: HeadingLevel | undefined;
  /** The host's own content at the end of an open detail. */
  itemExtra?: ((reason: Reason) => ReactNode) | undefined;
}

const none: readonly string[] = [];

/** Why: the main reasons, and what points the other way, all drawn on one scale from one zero line. */
export const Reasons = forwardRef<HTMLElement, ReasonsProps>(function Reasons(
  { narrative, features, expanded: controlled, defaultExpanded = none, onExpandedChange, interactive = true, headingLevel = 3, itemExtra, ...part },
  ref,
) {
  const hatch = useHatch();
  const [expanded, setExpanded] = useControllable(controlled, defaultExpanded, onExpandedChange);
  const { reasons, ties, opposing, empty, axis, dir } = narrative;
  const unordered = reasons.every(({ rank }) => rank === null);
  const shown = opposing ? [...reasons, opposing] : reasons;
  const bars = new Map(reasonBars(shown).map((bar) => [bar.feature, bar]));

  const toggle = (feature: string, reason: 'toggle' | 'escape') =>
    setExpanded(expanded.includes(feature) ? expanded.filter((open) => open !== feature) : [...expanded, feature], reason);

  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    const item = event.key === 'Escape' ? (event.target as Element).closest<HTMLElement>('[data-part="reason"][data-state="open"]') : null;
    if (!item) return;
    event.stopPropagation();
    item.querySelector('button')?.focus();
    toggle(item.dataset['feature'] ?? '', 'escape');
  };

  const item = (reason: Reason, count: number) => (
    <ReasonItem
      key={reason.feature}
      reason={reason}
      count={count}
      bar={bars.get(reason.feature)}
      hatch={hatch}
      typical={features?.[reason.index]?.typical}
      value={features?.[reason.index]?.value}
      dir={dir}
      open={interactive && expanded.includes(reason.feature)}
      onToggle={interactive ? () => toggle(reason.feature, 'toggle') : undefined}
      extra={itemExtra?.(reason)}
    />
  );
  if (shown.length === 0 && !empty) return null;
  const List = unordered ? 'ul' : 'ol';

  return (
    <Part
      tag="div"
      host={part}
      state={{ unordered }}
      ref={ref}
      className="candor candor-section candor-reasons"
      dir={dir}
      lang={narrative.locale}
      onKeyDown={interactive ? closeOnEscape : undefined}
      data-part="reasons"
      data-state={empty ? 'empty' : unordered ? 'unordered' : 'ranked'}
    >
      <Heading level={headingLevel}>{narrative.reasonsHeading}</Heading>
      {empty && <p data-part="empty"><SentenceText sentence={empty} /></p>}
      {shown.length > 0 && (
        <>
          <Hatch id={hatch} />
          <Axis axis={axis} />
          <List className="candor-reason-list" data-part="list">{reasons.map((reason) => item(reason, reasons.length))}</List>
          {ties.map((tie) => <p key={sentenceText(tie)} className="candor-muted candor-tie" data-part="tie"><SentenceText sentence={tie} /></p>)}
        </>
      )}
      {opposing && (
        <div className="candor-opposing" data-part="opposing">
          <Heading level={headingLevel}>{narrative.opposingHeading}</Heading>
          <ul className="candor-reason-list">{item(opposing, 1)}</ul>
        </div>
      )}
    </Part>
  );
});

/** Names the two sides once; each sentence says its own side again, so it is not read aloud. */
function Axis({ axis }: Pick<Narrative, 'axis'>) {
  return (
    <div className="candor-axis" aria-hidden="true">
      <span><svg viewBox="0 0 10 10" width="10" height="10"><path d="M9 5H1M4 2L1 5l3 3" /></svg>{axis.away}</span>
      <span>{axis.toward}<svg viewBox="0 0 10 10" width="10" height="10"><path d="M1 5h8M6 2l3 3-3 3" /></svg></span>
    </div>
  );
}
