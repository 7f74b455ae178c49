import { dateFormat, numberFormat } from '../narrative/intl.js';
import { sentenceText, type Sentence } from '../narrative/narrative.js';
import type { Telling } from '../narrative/telling.js';
import { cleanText } from '../narrative/text.js';
import type { ExportAudience, ExportBlock, ExportTerm } from './exportDocument.js';

/** What the model's part is, what it is for, what was measured, how reasons are made, and for auditors the record. */
export function aboutBlocks(telling: Telling, audience: ExportAudience): ExportBlock[] {
  const { explanation, about, say, text } = telling;
  const disclosure = text(about?.disclosure);
  const { exact, evaluations } = explanation.attribution;
  return [
    {
      id: 'role',
      heading: sentenceText(say('candor.export.role.heading', {})),
      sentences: [say('candor.export.role', {}), ...(disclosure ? [host(disclosure)] : [])],
      terms: cardTerms(telling),
    },
    { id: 'measured', heading: sentenceText(say('candor.about.measured', {})), sentences: measured(telling) },
    {
      id: 'method',
      heading: sentenceText(say('candor.about.method', {})),
      sentences: [exact ? say('candor.about.method.exact', {}) : say('candor.about.method.sampled', { evaluations }), say('candor.about.method.world', {})],
    },
    ...(audience === 'auditor' ? [{ id: 'technical' as const, heading: sentenceText(say('candor.technical.heading', {})), sentences: [], terms: technicalTerms(telling) }] : []),
  ];
}

const host = (words: string): Sentence => [{ text: cleanText(words), role: 'value' }];

function cardTerms({ about, say, text, locale }: Telling): ExportTerm[] {
  const card = about?.card ?? {};
  return terms([
    [say('candor.about.purpose', {}), text(card.purpose)],
    [say('candor.about.not-for', {}), text(card.notFor)],
    [say('candor.about.learned', {}), text(about?.context.trainedOn)],
    [say('candor.about.owner', {}), text(card.owner)],
    [say('candor.about.contact', {}), card.contact],
    [say('candor.about.approved', {}), card.approvedBy],
    [say('candor.about.review', {}), card.reviewBy === undefined ? null : dayInWords(card.reviewBy, locale)],
  ]);
}

/** A day without a clock is the same day everywhere. */
function dayInWords(day: string, locale: string): string {
  const date = new Date(day);
  return Number.isNaN(date.getTime()) ? day : dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** Counts as they were counted, never a rate without its number of cases. */
function measured({ explanation: { likelihood, band, unusual, context }, about, say, text, knownPlaces }: Telling): Sentence[] {
  if (!likelihood && !band && !unusual) return [say('candor.about.measured.none', {})];
  const said: Sentence[] = [];
  if (likelihood) {
    const event = text(about?.outcome.eventName);
    const { n, hits } = likelihood;
    said.push(event === null ? say('candor.about.measured.outcome', { n, hits }) : say('candor.about.measured.event', { n, hits, event }));
  }
  if (band && band.lower !== null && band.upper !== null) said.push(say('candor.about.measured.range', { count: Math.round((1 - band.alpha) * 20), base: 20 }));
  if (context && context.known.length > 0) said.push(say('candor.about.measured.on', { places: knownPlaces }));
  if (unusual) said.push(say('candor.about.measured.unusual', { count: unusual.comparedWith }));
  return said;
}

function technicalTerms({ explanation, say, locale, range, list }: Telling): ExportTerm[] {
  const { attribution, prediction, likelihood, band, set, unusual, model, problems, provenance } = explanation;
  const { engine, scale, budget, exact } = attribution;
  const number = (value: number) => numberFormat(locale, { maximumSignificantDigits: 6, ...(value !== 0 && Math.abs(value) < 1e-6 && { notation: 'scientific' as const, maximumSignificantDigits: 2 }) }).format(value);
  const share = (value: number | null | undefined) => (value === null || value === undefined ? null : numberFormat(locale, { maximumFractionDigits: 3 }).format(value));
  return [
    ...terms([
      [say('candor.technical.method', {}), sentenceText(exact ? say('candor.technical.method.value', { engine, scale }) : say('candor.technical.method.value.sampled', { engine, scale, budget }))],
      [say('candor.technical.base', {}), number(attribution.baseValue)],
      [say('candor.technical.output', {}), number(prediction.value)],
      [say('candor.technical.gap', {}), number(attribution.gap)],
      [say('candor.technical.likelihood', {}), likelihood && sentenceText(say('candor.technical.likelihood.value', { hits: likelihood.hits, n: likelihood.n, range: range(share(likelihood.lower)!, share(likelihood.upper)!) }))],
      [say('candor.technical.band', {}), band && sentenceText(band.lower === null || band.upper === null
        ? say('candor.technical.band.unbounded', { alpha: band.alpha })
        : say('candor.technical.band.value', { range: range(number(band.lower), number(band.upper)), alpha: band.alpha }))],
      [say('candor.technical.set', {}), set && sentenceText(set.labels.length === 0
        ? say('candor.technical.set.empty', { alpha: set.alpha })
        : say('candor.technical.set.value', { outcomes: list(set.labels.map(cleanText)), alpha: set.alpha }))],
      [say('candor.technical.credibility', {}), share(set?.credibility)],
      [say('candor.technical.confidence', {}), share(set?.confidence)],
      [say('candor.technical.unusual', {}), unusual && share(unusual.p)],
      [say('candor.technical.problems', {}), problems.map(({ message }) => message).join('; ')],
    ]),
    ...terms([
      [say('candor.technical.model', {}), model.sha256],
      [say('candor.technical.profile', {}), provenance.profileSha256],
      [say('candor.technical.seed', {}), String(provenance.seed)],
      [say('candor.technical.versions', {}), Object.entries(provenance.versions).map(([name, version]) => `${name} ${version}`).join(', ')],
    ]).map((term) => ({ ...term, code: true as const })),
  ];
}

const terms = (rows: readonly (readonly [term: Sentence, text: string | null | undefined])[]): ExportTerm[] =>
  rows.flatMap(([term, words]) => (words ? [{ term: sentenceText(term), text: host(words) }] : []));
