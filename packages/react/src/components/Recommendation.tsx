import type { Narrative } from '@candor/core';
import { forwardRef, type ReactNode } from 'react';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';

export interface RecommendationState {
  outcome: string | null;
}

export interface RecommendationProps extends PartProps<RecommendationState> {
  narrative: Pick<Narrative, 'recommendation' | 'dir' | 'locale'>;
  /** Default 2. */
  headingLevel?: HeadingLevel | undefined;
  /** Id of the heading, to name a region by it. */
  headingId?: string | undefined;
  icon?: ReactNode;
}

/** What is recommended, by which model and when; nothing else is as large. */
export const Recommendation = forwardRef<HTMLElement, RecommendationProps>(function Recommendation(
  { narrative, headingLevel = 2, headingId, icon, ...part },
  ref,
) {
  const { headline, outcome, meta } = narrative.recommendation;
  return (
    <Part
      tag="header"
      host={part}
      state={{ outcome }}
      ref={ref}
      className="candor candor-section candor-recommendation"
      dir={narrative.dir}
      lang={narrative.locale}
      data-part="recommendation"
      data-outcome={outcome === null ? 'none' : 'given'}
    >
      {icon}
      <Heading level={headingLevel} id={headingId} className="candor-headline"><SentenceText sentence={headline} /></Heading>
      {meta && <p className="candor-muted" data-part="meta"><SentenceText sentence={meta} /></p>}
    </Part>
  );
});
