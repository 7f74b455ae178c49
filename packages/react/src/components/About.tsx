'use client';
import { narrateAbout, type About as AboutModel, type AboutSection, type Explanation, type Narrative } from '@candor/core';
import { forwardRef, useMemo, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { Terms } from '../parts/Terms.js';

export interface AboutProps extends PartProps<Record<string, never>> {
  data: Explanation;
  narrative: Pick<Narrative, 'dir' | 'locale'>;
  /** Default: the provider's. */
  about?: AboutModel | null | undefined;
  /** Default 3. */
  headingLevel?: HeadingLevel | undefined;
  children?: ReactNode;
}

/** Level 4: what the model is for, who looks after it, what was measured and where, how reasons are made, and the record. */
export const About = forwardRef<HTMLElement, AboutProps>(function About({ data, narrative, about: ownAbout, headingLevel = 3, children, ...part }, ref) {
  const { locale, catalog, about: hostAbout } = useCandor();
  const about = ownAbout === undefined ? hostAbout : ownAbout;
  const sections = useMemo(() => narrateAbout(data, about, { locale, catalog }), [data, about, locale, catalog]);
  return (
    <Part
      tag="div"
      host={part}
      state={{}}
      ref={ref}
      className="candor candor-about"
      dir={narrative.dir}
      lang={locale}
      data-part="about"
    >
      {sections.map((section) => <Section key={section.id} section={section} level={headingLevel} />)}
      {children}
    </Part>
  );
});

function Section({ section: { id, heading, sentences, disclosure, terms }, level }: { section: AboutSection; level: HeadingLevel }) {
  return (
    <div className="candor-about-block" data-part={id}>
      <Heading level={level}>{heading}</Heading>
      {sentences.map((sentence, i) => <p key={i}><SentenceText sentence={sentence} /></p>)}
      {disclosure && <p data-part="disclosure"><SentenceText sentence={disclosure} /></p>}
      {terms && terms.length > 0 && <Terms terms={terms} />}
    </div>
  );
}
