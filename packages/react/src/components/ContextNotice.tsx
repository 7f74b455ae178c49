import type { Level, Narrative, Notice } from '@candor/core';
import { forwardRef, type ReactNode } from 'react';
import { gravest } from '../parts/gravest.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Icon, type IconName } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';

export interface ContextNoticeState {
  /** The gravest of the notices shown. */
  level: Level;
}

export interface ContextNoticeProps extends PartProps<ContextNoticeState> {
  narrative: Pick<Narrative, 'notices' | 'dir' | 'locale'>;
  /** Default 3. */
  headingLevel?: HeadingLevel | undefined;
  /** The host's own advice, drawn under the facts of a notice. */
  advice?: ((notice: Notice) => ReactNode) | undefined;
  /** Drawn under the notice that parts are missing: a way to try them again. */
  partialAction?: ReactNode;
}

/** What to know before reading on: a new context, an unusual case, parts that are missing. Draws nothing when all is usual. */
export const ContextNotice = forwardRef<HTMLElement, ContextNoticeProps>(function ContextNotice(
  { narrative, headingLevel = 3, advice, partialAction, ...part },
  ref,
) {
  const { notices } = narrative;
  if (notices.length === 0) return null;
  const level = gravest(notices);
  return (
    <Part
      tag="div"
      host={part}
      state={{ level }}
      ref={ref}
      className="candor candor-notices"
      dir={narrative.dir}
      lang={narrative.locale}
      data-part="context-notice"
      data-context={level}
    >
      {notices.map((notice) => (
        <div key={`${notice.kind}:${notice.title}`} className="candor-notice" data-part="notice" data-kind={notice.kind} data-context={notice.level} data-tone={toneOf(notice)}>
          <Icon name={icons[notice.kind]} />
          <Heading level={headingLevel} className="candor-notice-title">{notice.title}</Heading>
          <div>
            {notice.sentences.map((sentence) => <p key={sentence.map(({ text }) => text).join('')}><SentenceText sentence={sentence} /></p>)}
            {advice?.(notice)}
            {notice.kind === 'partial' && partialAction}
          </div>
        </div>
      ))}
    </Part>
  );
});

const icons: Record<Notice['kind'], IconName> = { context: 'place', unusual: 'warning', 'no-profile': 'info', partial: 'info' };

// Amber means "read this first": what is merely absent is said in the quiet tone.
const toneOf = (notice: Notice) => (notice.kind === 'context' || notice.kind === 'unusual' ? 'caution' : 'plain');
