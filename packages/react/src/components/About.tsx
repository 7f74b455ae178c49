'use client';
import { givenName, listText, pickText, type About as AboutModel, type Explanation, type MessageArguments, type MessageKey, type Narrative } from '@candor/core';
import { forwardRef, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { dayIn } from '../parts/dayIn.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';

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
  const candor = useCandor();
  const { words, locale } = candor;
  const about = ownAbout === undefined ? candor.about : ownAbout;
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
      <div className="candor-about-block" data-part="purpose">
        <Heading level={headingLevel}>{words('candor.about.heading')}</Heading>
        <p>{words('candor.about.role')}</p>
        <Disclosure about={about} />
        <Terms rows={cardRows(data, about, locale)} />
      </div>
      <div className="candor-about-block" data-part="measured">
        <Heading level={headingLevel}>{words('candor.about.measured')}</Heading>
        <Measured data={data} about={about} />
      </div>
      <div className="candor-about-block" data-part="method">
        <Heading level={headingLevel}>{words('candor.about.method')}</Heading>
        <p>
          {data.attribution.exact
            ? words('candor.about.method.exact')
            : <SentenceText sentence={words.sentence('candor.about.method.sampled', { evaluations: data.attribution.evaluations })} />}
        </p>
        <p>{words('candor.about.method.world')}</p>
      </div>
      <div className="candor-about-block" data-part="technical">
        <Heading level={headingLevel}>{words('candor.technical.heading')}</Heading>
        <Technical data={data} />
      </div>
      {children}
    </Part>
  );
});

type Term = readonly [key: WordKey, value: string | null | undefined, kind?: 'code'];

/** Messages that ask for no value. */
type WordKey = { [K in MessageKey]: [MessageArguments[K]] extends [never] ? K : never }[MessageKey];

function Terms({ rows }: { rows: readonly Term[] }) {
  const { words } = useCandor();
  const given = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (given.length === 0) return null;
  return (
    <dl className="candor-terms">
      {given.map(([key, value, kind]) => (
        <div key={key} className="candor-term">
          <dt>{words(key)}</dt>
          <dd className={kind && 'candor-code'}><bdi>{value}</bdi></dd>
        </div>
      ))}
    </dl>
  );
}

function cardRows({ model }: Explanation, about: AboutModel | null, locale: string): readonly Term[] {
  const card = about?.card ?? {};
  return [
    ['candor.about.version', [pickText(card.name, locale) ?? givenName(model.name), card.version ?? model.version].filter(Boolean).join(' ')],
    ['candor.about.purpose', pickText(card.purpose, locale)],
    ['candor.about.not-for', pickText(card.notFor, locale)],
    ['candor.about.learned', pickText(about?.context.trainedOn, locale)],
    ['candor.about.owner', pickText(card.owner, locale)],
    ['candor.about.contact', card.contact],
    ['candor.about.approved', card.approvedBy],
    ['candor.about.review', card.reviewBy && dayIn(card.reviewBy, locale)],
  ];
}

function Disclosure({ about }: { about: AboutModel | null }) {
  const { locale } = useCandor();
  const text = pickText(about?.disclosure, locale);
  return text === null ? null : <p data-part="disclosure"><bdi>{text}</bdi></p>;
}

/** Counts as they were counted, never a rate without its number of cases. */
function Measured({ data: { likelihood, band, unusual, context }, about }: { data: Explanation; about: AboutModel | null }) {
  const { words, locale } = useCandor();
  if (!likelihood && !band && !unusual) return <p>{words('candor.about.measured.none')}</p>;
  const event = pickText(about?.outcome.eventName, locale);
  return (
    <>
      {likelihood && (
        <p>
          <SentenceText
            sentence={event === null
              ? words.sentence('candor.about.measured.outcome', { n: likelihood.n, hits: likelihood.hits })
              : words.sentence('candor.about.measured.event', { n: likelihood.n, hits: likelihood.hits, event })}
          />
        </p>
      )}
      {band && band.lower !== null && band.upper !== null && <p>{words('candor.about.measured.range', { count: Math.round((1 - band.alpha) * 20), base: 20 })}</p>}
      {context && context.known.length > 0 && (
        <p><SentenceText sentence={words.sentence('candor.about.measured.on', { places: listText(context.known, locale) })} /></p>
      )}
      {unusual && <p>{words('candor.about.measured.unusual', { count: unusual.comparedWith })}</p>}
    </>
  );
}

function Technical({ data }: { data: Explanation }) {
  const { words, locale } = useCandor();
  const { attribution, prediction, likelihood, band, set, unusual, model, problems, provenance } = data;
  const written = (value: number) => new Intl.NumberFormat(locale, {
    maximumSignificantDigits: 6,
    ...(value !== 0 && Math.abs(value) < 1e-6 ? { notation: 'scientific', maximumSignificantDigits: 2 } : {}),
  }).format(value);
  const share = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const rate = (value: number | null | undefined) => (value === null || value === undefined ? null : share.format(value));
  const { engine, scale, budget } = attribution;
  return (
    <Terms
      rows={[
        ['candor.technical.method', attribution.exact
          ? words('candor.technical.method.value', { engine, scale })
          : words('candor.technical.method.value.sampled', { engine, scale, budget })],
        ['candor.technical.base', written(attribution.baseValue)],
        ['candor.technical.output', written(prediction.value)],
        ['candor.technical.gap', written(attribution.gap)],
        ['candor.technical.likelihood', likelihood && words('candor.technical.likelihood.value', {
          hits: likelihood.hits,
          n: likelihood.n,
          range: words('candor.range', { low: share.format(likelihood.lower), high: share.format(likelihood.upper) }),
        })],
        ['candor.technical.band', band && (band.lower === null || band.upper === null
          ? words('candor.technical.band.unbounded', { alpha: band.alpha })
          : words('candor.technical.band.value', { range: words('candor.range', { low: written(band.lower), high: written(band.upper) }), alpha: band.alpha }))],
        ['candor.technical.set', set && (set.labels.length === 0
          ? words('candor.technical.set.empty', { alpha: set.alpha })
          : words('candor.technical.set.value', { outcomes: listText(set.labels, locale), alpha: set.alpha }))],
        ['candor.technical.set.unchecked', set?.notChecked && listText(set.notChecked, locale)],
        ['candor.technical.credibility', rate(set?.credibility)],
        ['candor.technical.confidence', rate(set?.confidence)],
        ['candor.technical.unusual', unusual && share.format(unusual.p)],
        ['candor.technical.problems', problems.map(({ message }) => message).join('; ')],
        ['candor.technical.model', model.sha256, 'code'],
        ['candor.technical.profile', provenance.profileSha256, 'code'],
        ['candor.technical.seed', String(provenance.seed), 'code'],
        ['candor.technical.versions', Object.entries(provenance.versions).map(([name, version]) => `${name} ${version}`).join(', '), 'code'],
      ]}
    />
  );
}
