import { numberFormat } from '../intl.js';
import { sentenceText } from '../narrative.js';
import type { Telling } from '../telling.js';
import { cleanText } from '../text.js';
import type { AboutSection, Term } from './aboutSection.js';
import { terms } from './terms.js';

/** The record, in the terms of the field: engine, scale, numbers as the model has them, hashes, seed and versions. */
export const technicalSection = (telling: Telling) => ({
  id: 'technical',
  heading: sentenceText(telling.say('candor.technical.heading', {})),
  sentences: [],
  terms: [...numbers(telling), ...origins(telling)],
}) satisfies AboutSection;

function numbers({ explanation, say, locale, range, list }: Telling): Term[] {
  const { attribution, prediction, likelihood, band, set, unusual, problems } = explanation;
  const { engine, scale, budget, exact } = attribution;
  const number = (value: number) => numberFormat(locale, { maximumSignificantDigits: 6, ...(value !== 0 && Math.abs(value) < 1e-6 && { notation: 'scientific' as const, maximumSignificantDigits: 2 }) }).format(value);
  const share = (value: number) => numberFormat(locale, { maximumFractionDigits: 3 }).format(value);
  const shareIfAny = (value: number | null | undefined) => (value === null || value === undefined ? null : share(value));
  const names = (labels: readonly string[]) => list(labels.map(cleanText));
  return terms([
    [say('candor.technical.method', {}), sentenceText(exact ? say('candor.technical.method.value', { engine, scale }) : say('candor.technical.method.value.sampled', { engine, scale, budget }))],
    [say('candor.technical.base', {}), number(attribution.baseValue)],
    [say('candor.technical.output', {}), number(prediction.value)],
    [say('candor.technical.gap', {}), number(attribution.gap)],
    [say('candor.technical.likelihood', {}), likelihood && sentenceText(say('candor.technical.likelihood.value', {
      hits: likelihood.hits, n: likelihood.n, range: range(share(likelihood.lower), share(likelihood.upper)),
    }))],
    [say('candor.technical.band', {}), band && sentenceText(band.lower === null || band.upper === null
      ? say('candor.technical.band.unbounded', { alpha: band.alpha })
      : say('candor.technical.band.value', { range: range(number(band.lower), number(band.upper)), alpha: band.alpha }))],
    [say('candor.technical.set', {}), set && sentenceText(set.labels.length === 0
      ? say('candor.technical.set.empty', { alpha: set.alpha })
      : say('candor.technical.set.value', { outcomes: names(set.labels), alpha: set.alpha }))],
    [say('candor.technical.set.unchecked', {}), set?.notChecked && names(set.notChecked)],
    [say('candor.technical.credibility', {}), shareIfAny(set?.credibility)],
    [say('candor.technical.confidence', {}), shareIfAny(set?.confidence)],
    [say('candor.technical.unusual', {}), shareIfAny(unusual?.p)],
    [say('candor.technical.problems', {}), problems.map(({ message }) => message).join('; ')],
  ]);
}

function origins({ explanation: { model, provenance }, say }: Telling): Term[] {
  const versions = Object.entries(provenance.versions).map(([name, version]) => `${name} ${version}`).join(', ');
  return terms([
    [say('candor.technical.model', {}), model.sha256],
    [say('candor.technical.profile', {}), provenance.profileSha256],
    [say('candor.technical.seed', {}), String(provenance.seed)],
    [say('candor.technical.versions', {}), versions],
  ]).map((term) => ({ ...term, code: true as const }));
}
