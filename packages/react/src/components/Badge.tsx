import type { Level, SurenessWord } from '@candor/core';
import type { ReactNode } from 'react';
import { gravest } from '../parts/gravest.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { told } from '../parts/told.js';
import type { ToldProps } from '../parts/toldProps.js';
import { tongue } from '../parts/tongue.js';

export interface BadgeState {
  outcome: string | null;
  word: SurenessWord | null;
  /** The gravest notice about the case. */
  context: Level;
}

export interface BadgeProps extends PartProps<BadgeState>, ToldProps {
  /** Default false: static text. True makes the whole badge one button. */
  interactive?: boolean | undefined;
  /** Said when there is no recommendation; default: the narrative's headline. */
  none?: ReactNode;
}

/** Level 0, for a row of a list: the outcome's word, how sure, and whether to be careful. */
export const Badge = /* @__PURE__ */ told<BadgeProps>('Badge', ({ shown: { narrative }, forwarded, interactive = false, none, ...part }) => {
  const { outcome, headline } = narrative.recommendation;
  const { word, label } = narrative.sureness;
  const warnings = narrative.notices.filter(({ kind }) => kind === 'context' || kind === 'unusual');
  const context = gravest(narrative.notices);
  return (
    <Part
      tag={interactive ? 'button' : 'span'}
      host={part}
      state={{ outcome, word, context }}
      ref={forwarded}
      {...(interactive ? { type: 'button' } : {})}
      className="candor candor-badge"
      {...tongue(narrative)}
      data-part="badge"
      data-state={word ?? 'not-measured'}
      data-context={context}
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
