import { sentenceText } from '../narrative.js';
import type { Telling } from '../telling.js';
import type { AboutSection } from './aboutSection.js';

/** How reasons are worked out, and what they do not say. */
export const methodSection = ({ explanation: { attribution: { exact, evaluations } }, say }: Telling) => ({
  id: 'method',
  heading: sentenceText(say('candor.about.method', {})),
  sentences: [exact ? say('candor.about.method.exact', {}) : say('candor.about.method.sampled', { evaluations }), say('candor.about.method.world', {})],
}) satisfies AboutSection;
