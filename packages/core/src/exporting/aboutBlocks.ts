import { cardTerms } from '../narrative/about/cardTerms.js';
import { disclosure } from '../narrative/about/disclosure.js';
import { measuredSection } from '../narrative/about/measuredSection.js';
import { methodSection } from '../narrative/about/methodSection.js';
import { technicalSection } from '../narrative/about/technicalSection.js';
import { sentenceText } from '../narrative/narrative.js';
import type { Telling } from '../narrative/telling.js';
import type { ExportAudience, ExportBlock } from './exportDocument.js';

/** Level 4 on paper: the role of the model, then what the panel says; the record is for auditors. The header names the model. */
export function aboutBlocks(telling: Telling, audience: ExportAudience): ExportBlock[] {
  const { say } = telling;
  const told = disclosure(telling);
  const role: ExportBlock = {
    id: 'role',
    heading: sentenceText(say('candor.export.role.heading', {})),
    sentences: [say('candor.export.role', {}), ...(told ? [told] : [])],
    terms: cardTerms(telling),
  };
  return [role, measuredSection(telling), methodSection(telling), ...(audience === 'auditor' ? [technicalSection(telling)] : [])];
}
