import type { Level, Narrative } from '@candor/core';
import type { ReactNode } from 'react';
import { gravest } from '../parts/gravest.js';
import type { HeadingLevel } from '../parts/Heading.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { told } from '../parts/told.js';
import { ToldProvider } from '../parts/ToldContext.js';
import type { ToldProps } from '../parts/toldProps.js';
import { tongue } from '../parts/tongue.js';

export interface RecommendationState {
  /** The outcome's word; `null` when nothing is recommended. */
  outcome: string | null;
  /** The gravest notice about the case. */
  context: Level;
}

type PartOf = PartProps<RecommendationState> & ToldProps;

export type RecommendationRootProps = PartOf & { children?: ReactNode };

export type RecommendationOutcomeProps = PartOf & {
  /** Default 2. */
  headingLevel?: HeadingLevel | undefined;
};

export type RecommendationMetaProps = PartOf & {
  /** Default false: also the limit that decides, "limit 20 in 100". */
  threshold?: boolean | undefined;
};

export interface RecommendationProps extends PartProps<RecommendationState>, ToldProps {
  /** Default 2. */
  headingLevel?: HeadingLevel | undefined;
  /** Id of the heading, to name a region by it. */
  headingId?: string | undefined;
  /** Default false: also the limit that decides. */
  threshold?: boolean | undefined;
  icon?: ReactNode;
}

const stateOf = ({ recommendation: { outcome }, notices }: Narrative): RecommendationState => ({ outcome, context: gravest(notices) });

const Root = /* @__PURE__ */ told<RecommendationRootProps>('Recommendation.Root', ({ shown, forwarded, children, ...part }) => {
  const { narrative } = shown;
  const state = stateOf(narrative);
  return (
    <Part
      tag="header"
      host={part}
      state={state}
      ref={forwarded}
      className="candor candor-section candor-recommendation"
      {...tongue(narrative)}
      data-part="recommendation"
      data-outcome={state.outcome === null ? 'none' : 'given'}
      data-context={state.context}
    >
      <ToldProvider told={shown}>{children}</ToldProvider>
    </Part>
  );
});

/** "Recommendation: decline", in a heading; nothing else is as large. */
const Outcome = /* @__PURE__ */ told<RecommendationOutcomeProps>('Recommendation.Outcome', ({ shown: { narrative }, forwarded, headingLevel = 2, ...part }) => (
  <Part tag={`h${headingLevel}`} host={part} state={stateOf(narrative)} ref={forwarded} className="candor-headline" data-part="outcome">
    <SentenceText sentence={narrative.recommendation.headline} />
  </Part>
));

/** Which model says so, and when. Draws nothing where neither is known. */
const Meta = /* @__PURE__ */ told<RecommendationMetaProps>('Recommendation.Meta', ({ shown: { narrative }, forwarded, threshold = false, ...part }) => {
  const { meta, limitText } = narrative.recommendation;
  const limit = threshold ? limitText : null;
  if (!meta && limit === null) return null;
  return (
    <Part tag="p" host={part} state={stateOf(narrative)} ref={forwarded} className="candor-muted" data-part="meta">
      {meta && <SentenceText sentence={meta} />}
      {limit !== null && <>{meta ? ' · ' : ''}<span data-part="threshold">{limit}</span></>}
    </Part>
  );
});

const Whole = /* @__PURE__ */ told<RecommendationProps>('Recommendation', ({ shown, forwarded, headingLevel, headingId, threshold, icon, ...part }) => (
  <Root {...shown} ref={forwarded} {...part}>
    {icon}
    <Outcome {...shown} headingLevel={headingLevel} id={headingId} />
    <Meta {...shown} threshold={threshold} />
  </Root>
));

/** What is recommended, by which model and when. In one piece, or from its parts. */
export const Recommendation = /* @__PURE__ */ Object.assign(Whole, { Root, Outcome, Meta });
