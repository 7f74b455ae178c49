import { sentenceText, type Sentence } from '../narrative.js';
import type { Telling } from '../telling.js';
import type { AboutSection } from './aboutSection.js';

/** Counts as they were counted, never a rate without its number of cases. */
export const measuredSection = (telling: Telling) => ({
  id: 'measured',
  heading: sentenceText(telling.say('candor.about.measured', {})),
  sentences: counts(telling),
}) satisfies AboutSection;

function counts({ explanation: { likelihood, band, unusual, context }, about, say, text, list, placeName }: Telling): Sentence[] {
  if (!likelihood && !band && !unusual) return [say('candor.about.measured.none', {})];
  const said: Sentence[] = [];
  if (likelihood) {
    const event = text(about?.outcome.eventName);
    const { n, hits } = likelihood;
    said.push(event === null ? say('candor.about.measured.outcome', { n, hits }) : say('candor.about.measured.event', { n, hits, event }));
  }
  if (band && band.lower !== null && band.upper !== null) said.push(say('candor.about.measured.range', { count: Math.round((1 - band.alpha) * 20), base: 20 }));
  if (context && context.known.length > 0) said.push(say('candor.about.measured.on', { places: list(context.known.map(placeName)) }));
  if (unusual) said.push(say('candor.about.measured.unusual', { count: unusual.comparedWith }));
  return said;
}
