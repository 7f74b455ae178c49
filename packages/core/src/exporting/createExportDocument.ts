import { canonicalJson } from '../explanation/canonical.js';
import type { Explanation } from '../explanation/explanation.js';
import { wellFormed } from '../explanation/wellFormed.js';
import type { About } from '../explainer/explainer.js';
import { modelName } from '../narrative/about/modelName.js';
import { wordsOfHost } from '../narrative/about/terms.js';
import { dateFormat } from '../narrative/intl.js';
import { narrate } from '../narrative/narrate.js';
import { sentenceText, type Narrative, type Reason, type Sentence } from '../narrative/narrative.js';
import { createTelling, type NarrateOptions, type Telling } from '../narrative/telling.js';
import { sha256 } from '../numeric/sha256.js';
import { aboutBlocks } from './aboutBlocks.js';
import { PAGE, PAGES, type ExportAudience, type ExportBlock, type ExportDocument, type ExportReason, type ExportTerm } from './exportDocument.js';
import { maskHidden } from './maskHidden.js';

export interface ExportOptions extends Omit<NarrateOptions, 'audience' | 'catalog'> {
  /**
   * `officer` (default): every level of the panel but the technical record. `customer`: the role of the model and the main
   * elements, without the table of all factors. `auditor`: everything, with numbers, their errors and the record.
   */
  audience?: ExportAudience;
  /** What was decided, in the host's words. */
  decision?: string;
}

/**
 * An explanation as a document: every level open, nothing to press, nothing hidden told.
 *
 * @param catalog - With the words of forms and exports (`withFeedback`).
 * @throws {@link CandorError} as `narrate` does.
 */
export function createExportDocument(given: Explanation, about: About | null, { audience = 'officer', decision, ...options }: ExportOptions & Pick<NarrateOptions, 'catalog'>): ExportDocument {
  const explanation = maskHidden(wellFormed(given), about);
  const told: NarrateOptions = { ...options, audience: audience === 'auditor' ? 'analyst' : 'end-user' };
  const narrative = narrate(explanation, about, told);
  const telling = createTelling(explanation, about, told);
  const hash = explanationHash(explanation);
  const header = headerOf(telling, { audience, decision, hash });
  const words = (key: 'candor.export.title' | 'candor.export.sure' | 'candor.export.elements') => sentenceText(telling.say(key, {}));
  const sentences = (list: readonly (Sentence | null)[]) => list.filter((sentence) => sentence !== null);

  const blocks: ExportBlock[] = [
    ...narrative.notices.map((notice): ExportBlock => ({ id: 'notices', heading: notice.title, sentences: notice.sentences })),
    { id: 'sureness', heading: words('candor.export.sure'), sentences: sentences([narrative.likelihood, narrative.sureness.sentence]) },
    {
      id: 'reasons',
      heading: audience === 'customer' ? words('candor.export.elements') : narrative.reasonsHeading,
      sentences: sentences([narrative.empty, ...narrative.ties]),
      reasons: narrative.reasons.map((reason) => reasonOf(reason, narrative)),
    },
    ...(narrative.opposing ? [{ id: 'opposing' as const, heading: narrative.opposingHeading, sentences: [], reasons: [reasonOf(narrative.opposing, narrative)] }] : []),
    ...(audience === 'customer' ? [] : [factorsOf(telling, narrative, audience)]),
    ...aboutBlocks(telling, audience),
  ];
  const start = header.filter(({ id }) => id === 'case' || id === 'model').map(({ row }) => sentenceText(row.text)).join(' · ');
  return {
    locale: narrative.locale,
    dir: narrative.dir,
    audience,
    title: words('candor.export.title'),
    headline: narrative.recommendation.headline,
    header: header.map(({ row }) => row),
    blocks: blocks.filter((block) => block.sentences.length > 0 || block.reasons?.length || block.terms?.length || block.table?.rows.length),
    hash,
    running: {
      start,
      end: sentenceText(header.find(({ id }) => id === 'time')?.row.text ?? []),
      page: sentenceText(telling.say('candor.export.page', { page: PAGE, pages: PAGES })),
    },
  };
}

/** SHA-256 of the canonical JSON of an explanation without `provenance.time`: anybody who holds the explanation can compute it again. */
export function explanationHash(explanation: Explanation): string {
  const { time: _, ...provenance } = explanation.provenance;
  return sha256(canonicalJson({ ...explanation, provenance }));
}

function headerOf(telling: Telling, { audience, decision, hash }: { audience: ExportAudience; decision: string | undefined; hash: string }): { id: string; row: ExportTerm }[] {
  const { explanation, say, options, locale, timeZone } = telling;
  const time = new Date(explanation.provenance.time);
  const zone = options.timeZone ?? 'UTC';
  const written = Number.isNaN(time.getTime()) ? null : dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(time);
  const name = modelName(telling);
  const rows: (readonly [id: string, term: Sentence, text: Sentence | null, code?: true])[] = [
    ['case', say('candor.export.case', {}), explanation.case.id === undefined ? null : wordsOfHost(explanation.case.id)],
    ['model', say('candor.about.version', {}), name === '' ? null : wordsOfHost(name)],
    ['time', say('candor.export.time', {}), written === null ? null : say('candor.export.zone', { time: written, zone })],
    ['audience', say('candor.export.audience', {}), say(`candor.export.audience.${audience}`, {})],
    ['decision', say('candor.export.decision', {}), decision === undefined ? null : wordsOfHost(decision)],
    ['hash', say('candor.export.hash', {}), [{ text: hash }], true],
  ];
  return rows.flatMap(([id, term, words, code]) => (words === null ? [] : [{ id, row: { term: sentenceText(term), text: words, ...(code && { code }) } }]));
}

function reasonOf({ rank, direction, share, sentence, mark, details }: Reason, { reasons, opposing }: Narrative): ExportReason {
  const longest = Math.max(...reasons.map((reason) => reason.share), opposing?.share ?? 0);
  return { rank, direction, length: longest > 0 ? share / longest : 0, sentence, mark, details: details.map(({ term, text }) => ({ term, text })) };
}

function factorsOf({ say }: Telling, { factors, axis }: Narrative, audience: ExportAudience): ExportBlock {
  const words = (sentence: Sentence) => sentenceText(sentence);
  const numbers = audience === 'auditor';
  const errors = numbers && factors.some(({ errorText }) => errorText !== null);
  const pull = ({ firm, strength, direction }: Reason) => words(firm ? say(`candor.factors.pull.${strength}`, { side: axis[direction] }) : say('candor.factors.pull.not-firm', {}));
  const value = ({ valueText, details, members }: Reason) => valueText ?? words(details.find(({ id }) => id === (members.length > 1 ? 'members' : 'value') || id === 'members')?.text ?? []);
  const caption = words(say('candor.factors.caption.strongest', { count: factors.length }));
  return {
    id: 'factors',
    heading: caption,
    sentences: [],
    table: {
      caption,
      columns: [say('candor.factors.label', {}), say('candor.factors.value', {}), say('candor.factors.pull', {}), ...(numbers ? [say('candor.detail.points', {})] : []), ...(errors ? [say('candor.factors.error', {})] : [])].map(words),
      rows: factors.map((reason) => [reason.label, value(reason), pull(reason), ...(numbers ? [reason.stepText ?? ''] : []), ...(errors ? [reason.errorText ?? ''] : [])]),
    },
  };
}
