import type { Explanation } from '../explanation/explanation.js';
import type { About } from '../explainer/explainer.js';
import { once } from '../once.js';
import { dotsOf } from './dotsOf.js';
import { dateFormat } from './intl.js';
import { measure } from './measure.js';
import { sentenceText, type Narrative, type Reason, type Sentence } from './narrative.js';
import { rangeOf } from './rangeOf.js';
import { recommend, type Recommendation } from './recommend.js';
import { tellLikelihood } from './tellLikelihood.js';
import { tellNotices } from './tellNotices.js';
import { tellReasons } from './tellReasons.js';
import { tellSureness } from './tellSureness.js';
import { createTelling, type NarrateOptions, type Telling } from './telling.js';
import { directionOf, givenName } from './text.js';

/**
 * Puts an explanation into words: what is recommended, whether this case is like the ones the model
 * knows, how likely and how sure, the main reasons and the strongest one against.
 *
 * A pure function: the same explanation, words and options give the same sentences anywhere. It says
 * nothing that was not measured; what is missing is said to be missing. Each field is told when it is first
 * read, and kept: a list of badges reads a tenth of what a panel does.
 * @param explanation - As `explanationSchema` accepts it.
 * @param about - The host's words and rules from the profile; `null` without one.
 * @throws {@link CandorError} `locale-invalid` for a malformed tag; reading a field throws `message-missing` where the catalog lacks its message.
 */
export function narrate(explanation: Explanation, about: About | null, options: NarrateOptions): Narrative {
  const telling = createTelling(explanation, about, options);
  const { say, locale } = telling;
  const { context, unusual } = explanation;
  const stopped = context?.level === 'stop' || unusual?.level === 'stop';
  // Rows measured in a context the model was not made for tell of it, but promise nothing there.
  const withdrawn = stopped || (context !== null && (context.support === 'unseen' || (context.level === 'caution' && context.status !== 'validated')));
  const recommendation = recommend(telling);
  const measured = measure(telling, recommendation, withdrawn);
  const sureness = stopped ? { word: null, label: null, sentence: null, counted: null } : tellSureness(telling, recommendation, measured);
  const firmOrder = sureness.word !== 'close-call';
  const maxReasons = Math.max(1, Math.floor(options.maxReasons ?? options.policy?.maxReasons ?? 3));
  // The drawing repeats the sureness sentence; of a bare amount it shows the likely range.
  const drawn = sureness.word !== null || recommendation.kind === 'none' ? measured : null;

  const head = once(() => headline(telling, recommendation, stopped));
  const whoAndWhen = once(() => meta(telling, recommendation, stopped));
  const notices = once(() => tellNotices(telling));
  const likelihood = once(() => (stopped ? null : tellLikelihood(telling, measured, withdrawn)));
  const range = once(() => drawn && rangeOf(telling, drawn));
  const dots = once(() => drawn && dotsOf(telling, drawn));
  const sides = once(() => axis(telling, recommendation));
  const told = tellReasons(telling, recommendation, { firmOrder, maxReasons });
  const first = once(() => (stopped ? { reasons: [], ties: [], opposing: null, empty: null } : told.first()));
  const summary = once(() => summarise(telling, narrative));

  const narrative: Narrative = {
    locale,
    dir: directionOf(locale),
    recommendation: {
      get headline() { return head(); },
      outcome: stopped ? null : (recommendation.outcome?.headline ?? null),
      get meta() { return whoAndWhen(); },
      get limitText() { return stopped ? null : limitText(telling, recommendation); },
    },
    get notices() { return notices(); },
    get likelihood() { return likelihood(); },
    sureness,
    get range() { return range(); },
    get dots() { return dots(); },
    get reasonsHeading() { return sentenceText(firmOrder ? say('candor.reasons.heading', {}) : say('candor.reasons.heading.close-call', {})); },
    get axis() { return sides(); },
    get reasons() { return first().reasons; },
    get ties() { return first().ties; },
    get opposing() { return first().opposing; },
    get empty() { return first().empty; },
    get factors() { return told.factors(); },
    get opposingHeading() { return sentenceText(say('candor.reasons.opposing.heading', {})); },
    get summary() { return summary(); },
  };
  return narrative;
}

function headline({ explanation, say, amount, rate }: Telling, { outcome }: Recommendation, stopped: boolean): Sentence {
  if (stopped) return say('candor.recommendation.none', {});
  if (outcome) return say('candor.recommendation.outcome', { outcome: outcome.headline });
  const { scale, value } = explanation.prediction;
  return say('candor.recommendation.estimate', { estimate: scale === 'probability' ? rate(value) : amount(value, true) });
}

/** Which model says so, and when, by the reader's clock. */
function meta({ explanation, about, say, text, options, locale, timeZone, amount }: Telling, { kind }: Recommendation, stopped: boolean): Sentence | null {
  const title = text(about?.card.name) || givenName(explanation.model.name);
  const version = about?.card.version ?? explanation.model.version;
  if (!title) return null;
  const name = sentenceText(version ? say('candor.meta.version', { name: title, version }) : say('candor.meta.model', { name: title }));
  const made = new Date(explanation.provenance.time);
  const timed = (options.now !== undefined || options.timeZone !== undefined) && !Number.isNaN(made.getTime());
  const write = (date: Date, format: Intl.DateTimeFormatOptions) => dateFormat(locale, { ...format, timeZone }).format(date);
  const day = (date: Date) => write(date, { dateStyle: 'short' });
  const now = options.now === undefined ? null : new Date(options.now);

  let said: Sentence = say('candor.meta.model', { name });
  if (timed) {
    const time = write(made, { timeStyle: 'short' });
    const today = now !== null && !Number.isNaN(now.getTime()) && day(now) === day(made);
    said = today ? say('candor.meta.today', { name, time }) : say('candor.meta.date', { name, time, date: write(made, { dateStyle: 'medium' }) });
  }
  if (kind !== 'cut-off' || explanation.prediction.scale !== 'value' || stopped) return said;
  return say('candor.meta.estimate', { model: sentenceText(said), estimate: amount(explanation.prediction.value, true) });
}

function limitText({ explanation, say, amount, rate }: Telling, { kind, limit }: Recommendation): string | null {
  const { scale } = explanation.prediction;
  if (kind !== 'cut-off' || limit === null || scale === 'margin') return null;
  return sentenceText(say('candor.range.limit', { limit: scale === 'value' ? amount(limit) : rate(limit) }));
}

function axis({ say }: Telling, { outcome, inAmounts }: Recommendation): Narrative['axis'] {
  if (inAmounts || !outcome) {
    return { toward: sentenceText(say('candor.reasons.axis.raised', {})), away: sentenceText(say('candor.reasons.axis.lowered', {})) };
  }
  const told = { outcome: outcome.noun };
  return { toward: sentenceText(say('candor.reasons.axis.toward', told)), away: sentenceText(say('candor.reasons.axis.away', told)) };
}

/** The first glance in reading order, one thing a line. */
function summarise({ say }: Telling, told: Narrative): string {
  const line = (text: string) => sentenceText(say('candor.summary.line', { text }));
  const lines = [
    line(sentenceText(told.recommendation.headline)),
    ...told.notices.flatMap(({ title, sentences }) => [line(title), ...sentences.map(sentenceText)]),
    ...[told.likelihood, told.sureness.sentence, told.empty].flatMap((sentence) => (sentence ? [sentenceText(sentence)] : [])),
    ...(told.reasons.length > 0 ? [line(told.reasonsHeading), ...told.reasons.map(reasonLine)] : []),
    ...told.ties.map(sentenceText),
    ...(told.opposing ? [line(told.opposingHeading), reasonLine(told.opposing)] : []),
  ];
  return lines.join('\n');
}

const reasonLine = ({ sentence, mark }: Reason) => (mark ? `${sentenceText(sentence)} ${sentenceText(mark)}` : sentenceText(sentence));
