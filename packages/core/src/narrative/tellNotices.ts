import type { Fact, Level } from '../explanation/explanation.js';
import { inputsOf } from '../explanation/inputsOf.js';
import type { Notice, Sentence } from './narrative.js';
import { sentenceText } from './narrative.js';
import { countOf, type Telling } from './telling.js';

/** Facts of an unusual case that are spelled out; the rest are counted. */
const MAX_FACTS = 3;

/** What to read before how sure: a new context, an unusual case, a missing profile, a missing part. Never merged into one. */
export function tellNotices(telling: Telling): Notice[] {
  const { provenance } = telling.explanation;
  const notices = [contextNotice(telling), unusualNotice(telling)];
  notices.push(provenance.profileSha256 === undefined ? noProfileNotice(telling) : partialNotice(telling));
  return notices.filter((notice) => notice !== null);
}

function contextNotice(telling: Telling): Notice | null {
  const { explanation, about, say, text, options } = telling;
  const { context } = explanation;
  if (!context || context.level === 'none') return null;
  const { place, knownPlaces } = telling;
  const sentences: Sentence[] = [];
  const trainedOn = text(about?.context.trainedOn) || knownPlaces;
  const isNew = context.support === 'unseen';

  if (place === null) {
    sentences.push(trainedOn ? say('candor.notice.context.learned.nowhere', { trainedOn }) : say('candor.notice.context.nowhere', {}));
  } else if (isNew) {
    sentences.push(trainedOn ? say('candor.notice.context.learned', { trainedOn, place }) : say('candor.notice.context.new', { place }));
  } else {
    const status = context.status === 'failed' || context.status === 'weak' ? context.status : 'not-checked';
    sentences.push(say(`candor.notice.context.${status}`, { place }));
  }
  const effect = measuredEffect(telling);
  if (effect) sentences.push(effect);
  pushAdvice(sentences, text(options.policy?.advice?.context));

  const name = text(about?.context.name);
  const title = !isNew
    ? say('candor.notice.context.title.known', {})
    : name ? say('candor.notice.context.title', { name }) : say('candor.notice.context.title.plain', {});
  return { kind: 'context', level: context.level, title: sentenceText(title), sentences };
}

/** What the model said there, and what was: the only number about a place it was not made for. */
function measuredEffect(telling: Telling): Sentence | null {
  const { explanation, about, say, text, rateBase: base } = telling;
  const field = explanation.context?.field;
  if (!field || field.n === 0) return null;
  if (explanation.prediction.scale === 'value') {
    return say('candor.notice.context.effect.amount', { estimated: telling.amount(field.estimated, true), observed: telling.amount(field.observed, true) });
  }
  const rates = { estimated: countOf(field.estimated, base), observed: countOf(field.observed, base), base };
  const event = text(about?.outcome.eventName);
  return event ? say('candor.notice.context.effect.event', { ...rates, event }) : say('candor.notice.context.effect.rate', rates);
}

function unusualNotice(telling: Telling): Notice | null {
  const { explanation, say, text, options } = telling;
  const { unusual } = explanation;
  if (!unusual || (unusual.level === 'none' && unusual.facts.length === 0)) return null;
  const shown = unusual.facts.slice(0, MAX_FACTS);
  const sentences = shown.map((fact, i) => factSentence(telling, fact, i === 0 ? 'first' : 'also'));
  if (shown.length === 0) sentences.push(say('candor.notice.unusual.whole', {}));
  if (unusual.facts.length > shown.length) sentences.push(say('candor.notice.unusual.more', { count: unusual.facts.length - shown.length }));
  const consequence = consequenceSentence(telling);
  if (consequence) sentences.push(consequence);
  pushAdvice(sentences, text(options.policy?.advice?.unusual));
  // A fact that is exact by count is told even where the case as a whole is ordinary.
  const level: Level = unusual.level === 'none' ? 'notice' : unusual.level;
  return { kind: 'unusual', level, title: sentenceText(say('candor.notice.unusual.title', {})), sentences };
}

/** What became of checked cases this unusual; nothing where nobody looked. */
function consequenceSentence({ explanation, say, countBase: base }: Telling): Sentence | null {
  const { unusual, set, prediction } = explanation;
  const told = unusual?.consequence;
  if (told === undefined) return null;
  if (told === null || told.unusual.n === 0 || told.rest.n === 0) return say('candor.notice.unusual.consequence.unknown', {});
  const kind = prediction.scale === 'value' ? 'amount' : set ? 'set' : 'class';
  const missed = ({ n, misses }: { n: number; misses: number }) => countOf(misses / n, base);
  return say(`candor.notice.unusual.consequence.${kind}`, { base, count: missed(told.unusual), rest: missed(told.rest) });
}

function factSentence(telling: Telling, fact: Fact, place: 'first' | 'also'): Sentence {
  const { explanation, say, label, value, range, list, rateBase: base } = telling;
  const feature = inputsOf(explanation.features).find(({ name }) => name === fact.feature);
  const masked = feature?.state === 'masked' || telling.isHidden(fact.feature);
  const { typical } = fact;
  const between = typical && 'lo' in typical ? range(value(fact.feature, typical.lo), value(fact.feature, typical.hi)) : '';
  const told = {
    place, base,
    label: label(fact.feature),
    labels: list([fact.feature, ...(fact.with ?? [])].map(label)),
    value: fact.value === null ? sentenceText(say('candor.value.none', {})) : value(fact.feature, fact.value),
    range: between,
    count: typical && 'share' in typical ? Math.round(typical.share * base) : 0,
  };
  const showsValue = fact.kind !== 'never-missing' && fact.kind !== 'combination';
  if (masked && showsValue) return say('candor.notice.unusual.masked', told);
  switch (fact.kind) {
    case 'unseen-category': return say('candor.notice.unusual.unseen', told);
    case 'never-missing': return say('candor.notice.unusual.missing', told);
    case 'combination': return say('candor.notice.unusual.together', told);
    case 'outside-limits': return between ? say('candor.notice.unusual.limits.range', told) : say('candor.notice.unusual.limits', told);
    case 'unit': return between ? say('candor.notice.unusual.unit.range', told) : say('candor.notice.unusual.unit', told);
    default:
      if (between) return say('candor.notice.unusual.range', told);
      if (!typical) return say('candor.notice.unusual.plain', told);
      return told.count < 1 ? say('candor.notice.unusual.rare', told) : say('candor.notice.unusual.share', told);
  }
}

function noProfileNotice({ say }: Telling): Notice {
  return {
    kind: 'no-profile', level: 'notice',
    title: sentenceText(say('candor.notice.no-profile.title', {})),
    sentences: [say('candor.notice.no-profile', {})],
  };
}

/** What the profile should have said and did not. */
function partialNotice({ explanation, about, say, list }: Telling): Notice | null {
  const parts: string[] = [];
  if (explanation.unusual === null) parts.push(sentenceText(say('candor.part.unusual', {})));
  if (explanation.context === null && (about?.context.segments.length ?? 0) > 0) parts.push(sentenceText(say('candor.part.context', {})));
  if (parts.length === 0) return null;
  return {
    kind: 'partial', level: 'none',
    title: sentenceText(say('candor.notice.partial.title', { parts: list(parts) })),
    sentences: [say('candor.notice.partial', {})],
  };
}

function pushAdvice(sentences: Sentence[], advice: string | null): void {
  if (advice) sentences.push([{ text: advice, role: 'value' }]);
}
