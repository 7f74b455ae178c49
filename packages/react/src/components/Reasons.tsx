'use client';
import { reasonBars } from '@candor/charts';
import { sentenceText, type Explanation, type Narrative, type Reason } from '@candor/core';
import { forwardRef, useMemo, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { useControllable, type ChangeHandler } from '../hooks/useControllable.js';
import { gravest } from '../parts/gravest.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Hatch, useHatch } from '../parts/Hatch.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { told, type ViewProps } from '../parts/told.js';
import { ToldProvider } from '../parts/ToldContext.js';
import type { TellingOptions, ToldProps } from '../parts/toldProps.js';
import { tongue } from '../parts/tongue.js';
import { ReasonBar, ReasonDetail, ReasonItem, ReasonSentence, ReasonTrigger } from './ReasonItem.js';
import { ReasonsContext, useReasons, type DrawnReasons, type FactorSource, type ReasonsState } from './reasonsDrawn.js';

export interface ReasonsRootProps extends PartProps<ReasonsState>, ToldProps {
  /** The explanation's features: with them an open reason draws where its value stands among past cases. Default: of `data`. */
  features?: Explanation['features'] | undefined;
  /** 3..5, for reasons that are told here. Default: the policy's, else 3. */
  maxReasons?: number | undefined;
  /** "presentation": features of a group of the profile are told together, for reasons that are told here. */
  groupBy?: TellingOptions['groupBy'] | undefined;
  /** Default "strength". A comparison of the host's own leaves the ranks out. */
  order?: 'strength' | ((a: Reason, b: Reason) => number) | undefined;
  /** Features whose detail is open. */
  expanded?: readonly string[] | undefined;
  defaultExpanded?: readonly string[] | undefined;
  onExpandedChange?: ChangeHandler<readonly string[], 'toggle' | 'escape'> | undefined;
  /** Whether the reasons beyond the main ones are in sight, for `Reasons.More`. */
  more?: boolean | undefined;
  defaultMore?: boolean | undefined;
  onMoreChange?: ChangeHandler<boolean, 'toggle'> | undefined;
  /** Default true. False draws plain text: nothing opens. */
  interactive?: boolean | undefined;
  /** Default 3. */
  headingLevel?: HeadingLevel | undefined;
  /** Where values came from, by feature. */
  sources?: Readonly<Record<string, FactorSource>> | undefined;
  /** Puts "This value is wrong" into each open reason. */
  onWrong?: ((reason: Reason, event: SyntheticEvent) => void) | undefined;
  /** The host's own content at the end of an open detail. */
  itemExtra?: ((reason: Reason) => ReactNode) | undefined;
  children?: ReactNode;
}

export type ReasonsProps = Omit<ReasonsRootProps, 'children'>;
export type ReasonsPartProps = PartProps<ReasonsState> & { children?: ReactNode };

const none: readonly string[] = [];
const asks = ['maxReasons', 'groupBy'] as const;

function RootView({
  shown, forwarded, features = shown.data?.features, order = 'strength', expanded: ownExpanded, defaultExpanded = none, onExpandedChange,
  more: ownMore, defaultMore = false, onMoreChange, interactive = true, headingLevel = 3, sources, onWrong, itemExtra, children, ...part
}: ViewProps<ReasonsRootProps>) {
  const { narrative } = shown;
  const hatch = useHatch();
  const [expanded, setExpanded] = useControllable(ownExpanded, defaultExpanded, onExpandedChange, 'expanded');
  const [more, setMore] = useControllable(ownMore, defaultMore, onMoreChange, 'more');
  const { reasons, opposing, empty } = narrative;
  const further = useMemo(() => furtherOf(narrative), [narrative]);
  const listed = inOrder(more ? [...reasons, ...further] : reasons, order);
  const drawnReasons = opposing && !more ? [...listed, opposing] : listed;
  const bars = new Map(reasonBars(drawnReasons).map((bar) => [bar.feature, bar]));
  const state = { unordered: listed.every(({ rank }) => rank === null), more };
  const drawn: DrawnReasons = {
    narrative, features, listed, further, bars, hatch, headingLevel, interactive, expanded, state, sources, itemExtra, onWrong: interactive ? onWrong : undefined,
    toggle: (feature, reason, event) => void setExpanded(expanded.includes(feature) ? expanded.filter((open) => open !== feature) : [...expanded, feature], reason, event),
    toggleMore: (event) => void setMore(!more, 'toggle', event),
  };

  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    const item = event.key === 'Escape' ? (event.target as Element).closest<HTMLElement>('[data-part="reason"][data-state="open"]') : null;
    if (!item) return;
    event.stopPropagation();
    item.querySelector('button')?.focus();
    drawn.toggle(item.dataset['feature'] ?? '', 'escape', event);
  };
  if (drawnReasons.length === 0 && !empty) return null;
  return (
    <Part
      tag="div"
      host={part}
      state={state}
      ref={forwarded}
      className="candor candor-section candor-reasons"
      {...tongue(narrative)}
      onKeyDown={interactive ? closeOnEscape : undefined}
      data-part="reasons"
      data-state={empty ? 'empty' : state.unordered ? 'unordered' : 'ranked'}
      data-context={gravest(narrative.notices)}
    >
      {drawnReasons.length > 0 && <Hatch id={hatch} />}
      <ToldProvider told={shown}><ReasonsContext.Provider value={drawn}>{children}</ReasonsContext.Provider></ToldProvider>
    </Part>
  );
}

const Root = /* @__PURE__ */ told<ReasonsRootProps>('Reasons.Root', RootView, asks);

/** The main reasons under their heading, all drawn on one scale from one zero line; or the sentence that there are none. */
const List = forwardRef<HTMLElement, ReasonsPartProps>(function List({ children, ...part }, ref) {
  const { narrative: { reasonsHeading, ties, empty, axis, opposing }, listed, headingLevel, state } = useReasons('Reasons.List');
  return (
    <>
      <Heading level={headingLevel}>{reasonsHeading}</Heading>
      {empty && <p data-part="empty"><SentenceText sentence={empty} /></p>}
      {(listed.length > 0 || opposing) && (
        <>
          <Axis axis={axis} />
          <Part tag={state.unordered ? 'ul' : 'ol'} host={part} state={state} ref={ref} className="candor-reason-list" data-part="list">
            {children ?? listed.map((reason) => <ReasonItem key={reason.feature} reason={reason} />)}
          </Part>
          {ties.map((tie) => <p key={sentenceText(tie)} className="candor-muted candor-tie" data-part="tie"><SentenceText sentence={tie} /></p>)}
        </>
      )}
    </>
  );
});

/** What points the other way, under its own heading. Draws nothing where that stands in the list, or in what `More` put there. */
const Opposing = forwardRef<HTMLElement, ReasonsPartProps>(function Opposing({ children, ...part }, ref) {
  const { narrative: { opposing, opposingHeading }, headingLevel, state } = useReasons('Reasons.Opposing');
  if (!opposing || state.more) return null;
  return (
    <Part tag="div" host={part} state={state} ref={ref} className="candor-opposing" data-part="opposing">
      <Heading level={headingLevel}>{opposingHeading}</Heading>
      <ul className="candor-reason-list">{children ?? <ReasonItem reason={opposing} count={1} />}</ul>
    </Part>
  );
});

/** Puts the further reasons that count and are firm below the main ones, and takes them away. Draws nothing without any. */
const More = forwardRef<HTMLElement, ReasonsPartProps>(function More({ children, ...part }, ref) {
  const { words } = useCandor();
  const { narrative, further, state, interactive, toggleMore } = useReasons('Reasons.More');
  // What points the other way is in sight before, in a place of its own.
  const count = further.length - (narrative.opposing ? 1 : 0);
  if (count <= 0 || !interactive) return null;
  return (
    <Part tag="button" type="button" host={part} state={state} ref={ref} className="candor-link" aria-expanded={state.more} data-part="more-reasons" onClick={toggleMore}>
      {children ?? words('candor.places.more', { count })}
      <Icon name="chevron" className="candor-chevron" />
    </Part>
  );
});

const Whole = /* @__PURE__ */ told<ReasonsProps>('Reasons', ({ shown, forwarded, ...root }) => (
  <Root {...shown} ref={forwarded} {...root}><List /><Opposing /></Root>
), asks);

/** Why: the main reasons, and what points the other way, all drawn on one scale from one zero line. In one piece, or from its parts. */
export const Reasons = /* @__PURE__ */ Object.assign(Whole, {
  Root, List, Item: ReasonItem, Trigger: ReasonTrigger, Bar: ReasonBar, Sentence: ReasonSentence, Detail: ReasonDetail, Opposing, More,
});

/**
 * With what points the other way among them, where its weight puts it. Ranked on where the main ones end: what is not certain
 * is left out, and a gap would read as a reason withheld.
 */
function furtherOf({ factors, reasons }: Narrative): Reason[] {
  const said = new Set(reasons.map(({ feature }) => feature));
  const further = factors.filter(({ feature, firm, strength }) => firm && strength !== 'negligible' && !said.has(feature));
  return further.map((reason) => ({ ...reason, rank: reason.rank && reasons.length + 1 + further.filter(({ rank }) => rank! < reason.rank!).length }));
}

/** A rank says "strongest first": in any other order it would mislead. */
const inOrder = (reasons: readonly Reason[], order: NonNullable<ReasonsRootProps['order']>): readonly Reason[] =>
  order === 'strength' ? reasons : reasons.map((reason) => ({ ...reason, rank: null })).toSorted(order);

/** Names the two sides once; each sentence says its own side again, so it is not read aloud. */
function Axis({ axis }: Pick<Narrative, 'axis'>) {
  return (
    <div className="candor-axis" aria-hidden="true">
      <span><svg viewBox="0 0 10 10" width="10" height="10"><path d="M9 5H1M4 2L1 5l3 3" /></svg>{axis.away}</span>
      <span>{axis.toward}<svg viewBox="0 0 10 10" width="10" height="10"><path d="M1 5h8M6 2l3 3-3 3" /></svg></span>
    </div>
  );
}
