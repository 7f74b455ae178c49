import type { Level, Narrative, Notice } from '@candor/core';
import type { ReactNode } from 'react';
import { Foldable } from '../parts/Foldable.js';
import { gravest } from '../parts/gravest.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Icon, type IconName } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { told } from '../parts/told.js';
import { ToldProvider } from '../parts/ToldContext.js';
import type { ToldProps } from '../parts/toldProps.js';
import { tongue } from '../parts/tongue.js';

export interface ContextNoticeState {
  /** The gravest of the notices shown. */
  level: Level;
}

type PartOf = PartProps<ContextNoticeState> & ToldProps;

interface Shown {
  /** Only notices of this level and above. Default: all. */
  severity?: Level | undefined;
}

export type ContextNoticeRootProps = PartOf & Shown & { children?: ReactNode };

export interface ContextNoticeFactsProps extends PartProps<ContextNoticeState>, ToldProps, Shown {
  /** Default 3. */
  headingLevel?: HeadingLevel | undefined;
  /** Default false: a button folds a notice to its title until another case is shown. One that withdraws the recommendation stays as it is. */
  dismissible?: boolean | undefined;
  /** The host's own, drawn under the facts of a notice. */
  advice?: ((notice: Notice) => ReactNode) | undefined;
  /** Drawn under the notice that parts are missing: a way to try them again. */
  partialAction?: ReactNode;
}

export type ContextNoticeAdviceProps = PartOf & { children?: ReactNode };

export type ContextNoticeProps = ContextNoticeFactsProps;

const order: readonly Level[] = ['none', 'notice', 'caution', 'stop'];
const shownOf = ({ notices }: Narrative, severity: Level | undefined) => notices.filter(({ level }) => severity === undefined || order.indexOf(level) >= order.indexOf(severity));

const Root = /* @__PURE__ */ told<ContextNoticeRootProps>('ContextNotice.Root', ({ shown, forwarded, severity, children, ...part }) => {
  const { narrative } = shown;
  const notices = shownOf(narrative, severity);
  if (notices.length === 0) return null;
  const level = gravest(notices);
  return (
    <Part tag="div" host={part} state={{ level }} ref={forwarded} className="candor candor-notices" {...tongue(narrative)} data-part="context-notice" data-context={level}>
      <ToldProvider told={shown}>{children}</ToldProvider>
    </Part>
  );
});

/** Each notice with its title and what was found: a new place, a value far from past cases, a part that is missing. */
const Facts = /* @__PURE__ */ told<ContextNoticeFactsProps>('ContextNotice.Facts', ({ shown: { narrative }, forwarded, severity, headingLevel = 3, dismissible = false, advice, partialAction, ...part }) => {
  const notices = shownOf(narrative, severity);
  return (
    <Part tag="div" host={part} state={{ level: gravest(notices) }} ref={forwarded} className="candor-notice-facts" data-part="facts">
      {notices.map((notice) => {
        const { kind, level, title, sentences } = notice;
        const body = (
          <div>
            {sentences.map((sentence) => <p key={sentence.map(({ text }) => text).join('')}><SentenceText sentence={sentence} /></p>)}
            {advice?.(notice)}
            {kind === 'partial' && partialAction}
          </div>
        );
        return (
          <div key={`${kind}:${title}`} className="candor-notice" data-part="notice" data-kind={kind} data-context={level} data-tone={toneOf(notice)}>
            <Icon name={icons[kind]} />
            <Heading level={headingLevel} className="candor-notice-title">{title}</Heading>
            {/* What withdraws the recommendation cannot be put out of sight. */}
            {dismissible && level !== 'stop' ? <Foldable key={narrative.summary}>{body}</Foldable> : body}
          </div>
        );
      })}
    </Part>
  );
});

/** What the host advises in such a case, in a line of its own below the notices. */
const Advice = /* @__PURE__ */ told<ContextNoticeAdviceProps>('ContextNotice.Advice', ({ shown: { narrative }, forwarded, children, ...part }) => (
  <Part tag="p" host={part} state={{ level: gravest(narrative.notices) }} ref={forwarded} className="candor-notice-advice" data-part="advice">{children}</Part>
));

const Whole = /* @__PURE__ */ told<ContextNoticeProps>('ContextNotice', ({ shown, forwarded, severity, headingLevel, dismissible, advice, partialAction, ...part }) => (
  <Root {...shown} severity={severity} ref={forwarded} {...part}>
    <Facts {...shown} severity={severity} headingLevel={headingLevel} dismissible={dismissible} advice={advice} partialAction={partialAction} />
  </Root>
));

/** What to know before reading on: a new context, an unusual case, parts that are missing. Draws nothing when all is usual. */
export const ContextNotice = /* @__PURE__ */ Object.assign(Whole, { Root, Facts, Advice });

const icons: Record<Notice['kind'], IconName> = { context: 'place', unusual: 'warning', 'no-profile': 'info', partial: 'info' };

// Amber means "read this first": what is merely absent is said in the quiet tone.
const toneOf = (notice: Notice) => (notice.kind === 'context' || notice.kind === 'unusual' ? 'caution' : 'plain');
