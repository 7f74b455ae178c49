import type { About } from '../../explainer/explainer.js';
import type { Explanation } from '../../explanation/explanation.js';
import { sentenceText } from '../narrative.js';
import { createTelling, type NarrateOptions, type Telling } from '../telling.js';
import type { AboutSection } from './aboutSection.js';
import { cardTerms } from './cardTerms.js';
import { disclosure } from './disclosure.js';
import { measuredSection } from './measuredSection.js';
import { methodSection } from './methodSection.js';
import { modelName } from './modelName.js';
import { technicalSection } from './technicalSection.js';
import { terms } from './terms.js';

/**
 * What level 4 of a panel says, in reading order: what the model is for and who looks after it, what was measured and
 * where, how reasons are worked out, and the record.
 *
 * @param about - Words and rules of the profile. With `null` less is said, and nothing is made up.
 * @throws {@link CandorError} `locale-invalid` for what Intl refuses.
 */
export function narrateAbout(explanation: Explanation, about: About | null, options: Pick<NarrateOptions, 'locale' | 'catalog'>): readonly AboutSection[] {
  const telling = createTelling(explanation, about, options);
  return [purposeSection(telling), measuredSection(telling), methodSection(telling), technicalSection(telling)];
}

function purposeSection(telling: Telling): AboutSection {
  const { say } = telling;
  return {
    id: 'purpose',
    heading: sentenceText(say('candor.about.heading', {})),
    sentences: [say('candor.about.role', {})],
    disclosure: disclosure(telling),
    terms: [...terms([[say('candor.about.version', {}), modelName(telling)]]), ...cardTerms(telling)],
  };
}
