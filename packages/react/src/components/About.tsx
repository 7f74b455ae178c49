'use client';
import { narrateAbout, type AboutSection, type Explanation } from '@candor/core';
import { useMemo, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { Terms } from '../parts/Terms.js';
import { told, type ViewProps } from '../parts/told.js';
import type { ToldProps } from '../parts/toldProps.js';

export interface AboutProps extends PartProps<Record<string, never>>, ToldProps {
  data: Explanation;
  /** Default 3. */
  headingLevel?: HeadingLevel | undefined;
  children?: ReactNode;
}

function View({ shown: { narrative, data }, forwarded, headingLevel = 3, children, ...part }: ViewProps<AboutProps>) {
  const { locale, catalog, about } = useCandor();
  const sections = useMemo(() => (data ? narrateAbout(data, about, { locale, catalog }) : []), [data, about, locale, catalog]);
  return (
    <Part
      tag="div"
      host={part}
      state={{}}
      ref={forwarded}
      className="candor candor-about"
      dir={narrative.dir}
      lang={locale}
      data-part="about"
    >
      {sections.map((section) => <Section key={section.id} section={section} level={headingLevel} />)}
      {children}
    </Part>
  );
}

/** Level 4: what the model is for, who looks after it, what was measured and where, how reasons are made, and the record. */
export const About = /* @__PURE__ */ told<AboutProps>('About', View);

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
