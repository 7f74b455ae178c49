import type { Narrative, SurenessWord } from '@candor/core';
import { forwardRef, type ReactNode } from 'react';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';

export interface BadgeState {
  outcome: string | null;
  word: SurenessWord | null;
}

export interface BadgeProps extends PartProps<BadgeState> {
  narrative: Narrative;
  /** Default false: static text. True makes the whole badge one button. */
  interactive?: boolean | undefined;
  /** Said when there is no recommendation; default: the narrative's headline. */
  none?: ReactNode;
}

/** Level 0, for a row of a list: the outcome's word, how sure, and whether to be careful. */
export const Badge = forwardRef<HTMLElement, BadgeProps>(function Badge({ narrative, interactive = false, none, ...part }, ref) {
  const { outcome, headline } = narrative.recommendation;
  const { word, label } = narrative.sureness;
  const warnings = narrative.notices.filter(({ kind }) => kind === 'context' || kind === 'unusual');
  return (
    <Part
      tag={interactive ? 'button' : 'span'}
      host={part}
      state={{ outcome, word }}
      ref={ref}
      {...(interactive ? { type: 'button' } : {})}
      className="candor candor-badge"
      dir={narrative.dir}
      lang={narrative.locale}
      data-part="badge"
      data-state={word ?? 'not-measured'}
    >
      <bdi className="candor-badge-outcome" data-part="outcome">{outcome ?? none ?? headline.map(({ text }) => text).join('')}</bdi>{' '}
      {label !== null && <span className="candor-badge-sureness" data-part="sureness">{label} </span>}
      {warnings.map(({ kind, title }) => (
        <span key={kind} className="candor-badge-warning" data-part="warning" data-kind={kind}>
          <Icon name={kind === 'context' ? 'place' : 'warning'} />{title}
        </span>
      ))}
    </Part>
  );
});
