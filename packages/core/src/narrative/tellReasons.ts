import type { ExplainedFeature, ExplainedInput } from '../explanation/explanation.js';
import { inputsOf } from '../explanation/inputsOf.js';
import { trueMinus } from './formatValue.js';
import { numberFormat } from './intl.js';
import { digitsOf, type Telling } from './telling.js';
import { once } from '../once.js';
import type { Direction, Narrative, Reason, Sentence } from './narrative.js';
import { sentenceText } from './narrative.js';
import type { Recommendation } from './recommend.js';
import { own } from './own.js';
import { strengthCuts, weigh, type Weight } from './weigh.js';

/** An amount is written in digits where its 95% range is at most this share of it; a wider one is told in words. */
const STEADY = 0.25;

export interface Reasons {
  /** What is listed at first glance. */
  first(): Pick<Narrative, 'reasons' | 'opposing' | 'ties' | 'empty'>;
  /** Every factor behind it, the strongest first. */
  factors(): readonly Reason[];
}

/** Why: the strongest firm reasons first, the strongest one against them, and every factor behind them. */
export function tellReasons(telling: Telling, recommendation: Recommendation, { firmOrder, maxReasons }: { firmOrder: boolean; maxReasons: number }): Reasons {
  const { explanation, say } = telling;
  const groups = once(() => groupsOf(telling));
  const weights = once(() => weigh(explanation.attribution, groups().map(({ members }) => members)));
  const labels = once(() => new Map(groups().map(({ members, label }) => [members, label])));
  const tell = (weight: Weight, rank: number | null) => tellReason(telling, recommendation, weight, { group: labels().get(weight.members) ?? null, rank: firmOrder ? rank : null });

  function first(): ReturnType<Reasons['first']> {
    if (weights().length === 0) return { reasons: [], opposing: null, ties: [], empty: say('candor.reasons.empty', {}) };
    const standsOut = weights().filter(({ firm, share }) => firm && share >= strengthCuts.slight);
    const listed = standsOut.slice(0, maxReasons);
    const against = opposingSign(telling, recommendation);
    // A gap in the numbers, left by a weight that is not certain, would read as a reason withheld.
    const reasons = listed.map((weight) => tell(weight, 1 + listed.filter((other) => other.rank < weight.rank).length));
    const opposes = ({ value }: Weight) => Math.sign(value) === against;
    const opposing = listed.some(opposes) ? undefined : standsOut.find(opposes);
    // Weights that are large and not certain are no small points.
    const isSmall = weights().some(({ firm }) => firm) && weights().every(({ firm, share }) => firm || share < strengthCuts.slight);
    return {
      reasons,
      // It stands apart from the list: a number there would be read as one of the list's.
      opposing: opposing ? tell(opposing, null) : null,
      ties: firmOrder ? tieSentences(telling, reasons) : [],
      empty: listed.length > 0 ? null : isSmall ? say('candor.reasons.none-stands-out', {}) : say('candor.reasons.none-firm', {}),
    };
  }
  return { first, factors: once(() => weights().map((weight) => tell(weight, weight.rank))) };
}

/** Against a recommendation; for a bare estimate, against the way it went. */
function opposingSign({ explanation }: Telling, { inAmounts, side, towardSign }: Recommendation): number {
  if (!inAmounts) return -towardSign;
  if (side === 'above') return -1;
  if (side === 'below') return 1;
  return -Math.sign(explanation.prediction.value - explanation.attribution.baseValue);
}

interface Group { members: readonly number[]; label: string | null }

function groupsOf({ explanation, about, options, text, label: nameOf }: Telling): Group[] {
  const alone = new Set(explanation.features.keys());
  const groups: Group[] = [];
  if (options.groupBy === 'presentation') {
    for (const { id, label, features } of about?.presentation.groups ?? []) {
      const members = explanation.features.flatMap(({ name }, j) => (alone.has(j) && features.includes(name) ? [j] : []));
      if (members.length < 2) continue;
      for (const j of members) alone.delete(j);
      groups.push({ members, label: text(label) || id });
    }
  }
  const single = (j: number) => (explanation.features[j]!.state === 'group' ? nameOf(explanation.features[j]!.name) : null);
  return [...groups, ...[...alone].map((j) => ({ members: [j], label: single(j) }))];
}

function tellReason(telling: Telling, recommendation: Recommendation, weight: Weight, { group, rank }: { group: string | null; rank: number | null }): Reason {
  const { explanation, label } = telling;
  const index = weight.members[0]!;
  const feature = explanation.features[index]!;
  const toward = Math.sign(weight.value) !== -recommendation.towardSign;
  const direction: Direction = toward ? 'toward' : 'away';
  const masked = feature.state === 'masked' || telling.isHidden(feature.name);
  const turned = weight.members.some((j) => explanation.attribution.signs?.[j] === 'turned');
  const state = group !== null ? 'group' : masked ? 'masked' : feature.state === 'missing' || feature.value === null ? 'missing' : 'given';
  const valueText = state === 'given' ? telling.value(feature.name, feature.value!) : null;
  const told = { label: group ?? label(feature.name), value: valueText ?? '', count: inputsIn(telling, weight).length, outcome: recommendation.outcome?.noun ?? '' };
  const analyst = telling.options.audience === 'analyst';
  const error = Math.max(weight.error, weight.backgroundError);
  const steady = weight.error <= STEADY * Math.abs(weight.value);
  const amount = steady && explanation.prediction.scale === 'value' ? pointsText(telling, Math.abs(weight.value)) : null;
  // A table of two hundred factors reads these of the few that are opened.
  const sentence = once(() => reasonSentence(telling, recommendation, weight, { ...told, direction, state, amount }));
  const past = once(() => (state === 'given' ? stripWords(telling, feature, valueText!) : null));
  const details = once(() => detailsOf(telling, weight, { state, valueText, turned }));
  return {
    feature: feature.name,
    index,
    members: weight.members,
    rank,
    direction,
    strength: weight.strength,
    share: weight.share,
    firm: weight.firm,
    mark: turned ? telling.say('candor.firm.turned', {}) : null,
    value: weight.value,
    pointsText: pointsText(telling, weight.value),
    stepText: analyst ? signed(weight.value, columnText(telling, weight.value)) : null,
    errorText: analyst && error > 0 ? columnText(telling, error) : null,
    label: told.label,
    valueText,
    get sentence() { return sentence(); },
    get pastCases() { return past(); },
    get details() { return details(); },
  };
}

type State = 'given' | 'missing' | 'masked' | 'group';
type Told = { label: string; value: string; count: number; outcome: string; direction: Direction; state: State; amount: string | null };

function reasonSentence({ say }: Telling, { inAmounts }: Recommendation, weight: Weight, told: Told): Sentence {
  const { direction, state, amount, ...words } = told;
  if (!weight.firm) return say('candor.reasons.not-firm', words);
  const end = state === 'given' ? '' : (`.${state}` as const);
  if (weight.strength === 'negligible') return say(`candor.reasons.negligible${end}`, words);
  if (!inAmounts) return say(`candor.reasons.${direction}.${weight.strength}${end}`, words);
  const way = direction === 'toward' ? 'raised' : 'lowered';
  if (amount === null) return say(`candor.reasons.${way}.${weight.strength}${end}`, words);
  return say(`candor.reasons.${way}.amount${end}`, { ...words, amount });
}

/** The attribution in the displayed unit; `null` where it does not add up there. */
function pointsText(telling: Telling, value: number): string | null {
  if (!telling.addsUp() || !Number.isFinite(value * telling.rateBase)) return null;
  return telling.explanation.prediction.scale === 'value' ? telling.amount(value, true) : telling.number(value * telling.rateBase, 1);
}

function detailsOf(telling: Telling, weight: Weight, { state, valueText, turned }: { state: State; valueText: string | null; turned: boolean }): Reason['details'] {
  const { explanation, about, options, say, text } = telling;
  const feature = explanation.features[weight.members[0]!]!;
  const details: { id: Reason['details'][number]['id']; term: string; text: Sentence }[] = [];
  const add = (id: (typeof details)[number]['id'], sentence: Sentence) =>
    details.push({ id, term: sentenceText(say(`candor.detail.${id}`, {})), text: sentence });

  if (state === 'group') {
    add('members', [{ text: telling.list(inputsIn(telling, weight).map((input) => inputInWords(telling, input))), role: 'label' }]);
  } else {
    if (state === 'missing') add('value', say('candor.value.missing', {}));
    else add('value', state === 'masked' ? say('candor.value.masked', {}) : [{ text: valueText!, role: 'value' }]);
    const compared = state === 'given' ? pastCases(telling, feature.typical) : null;
    if (compared) add('past-cases', compared);
  }
  add('firmness', weight.firm && turned ? say('candor.firm.turned', {}) : firmness(telling, weight));
  const description = state === 'group' ? null : text(own(about?.presentation.descriptions, feature.name));
  if (description) add('description', [{ text: description, role: 'value' }]);
  if (options.audience === 'analyst') add('points', pointsDetail(telling, weight));
  return details;
}

const inputsIn = ({ explanation }: Telling, { members }: Weight) => inputsOf(members.map((j) => explanation.features[j]!));

/** A member of a group, with its value where that may be seen. */
function inputInWords({ label, isHidden, value }: Telling, { name, value: used, state }: ExplainedInput): string {
  return state !== 'given' || used === null || isHidden(name) ? label(name) : `${label(name)} (${value(name, used)})`;
}

/** How the value compares with past cases: a side when most lie there, else the usual range. */
function pastCases({ say, rateBase: base }: Telling, typical: ExplainedFeature['typical']): Sentence | null {
  if (!typical) return null;
  if (typical.kind === 'category') {
    if (typical.share === null) return say('candor.past.unseen', {});
    const count = Math.round(typical.share * base);
    if (count < 1) return say('candor.past.share.few', { base });
    return count >= base ? say('candor.past.share.all', {}) : say('candor.past.share', { count, base });
  }
  if (typical.below === null || typical.equal === null) return null;
  const sides = { higher: typical.below, lower: 1 - typical.below - typical.equal };
  const side = sides.higher >= sides.lower ? 'higher' : 'lower';
  if (sides[side] < 0.6) return say('candor.past.usual', {});
  const count = Math.round(sides[side] * base);
  return count >= base ? say(`candor.past.${side}.all`, {}) : say(`candor.past.${side}`, { count, base });
}

function stripWords({ say, value, range }: Telling, { name, typical, value: used }: ExplainedFeature, here: string): Reason['pastCases'] {
  if (typical?.kind !== 'number' || typeof used !== 'number') return null;
  const [low, high] = [value(name, typical.q25), value(name, typical.q75)];
  return {
    here: sentenceText(say('candor.past.here', { value: here })),
    half: sentenceText(low === high ? say('candor.past.half.same', { value: low }) : say('candor.past.half', { range: range(low, high) })),
  };
}

function firmness({ explanation, say }: Telling, { value, error, backgroundError, firm }: Weight): Sentence {
  if (Math.abs(value) <= error) return say('candor.firm.no', {});
  if (!firm) return say('candor.firm.background', {});
  return error === 0 && backgroundError === 0 && explanation.attribution.exact ? say('candor.firm.exact', {}) : say('candor.firm.yes', {});
}

const stepText = (telling: Telling, x: number): string => pointsText(telling, x) ?? telling.number(x, Math.max(3, digitsOf(x)));

/** The same with as many places in every row, for numbers that stand below each other. */
function columnText(telling: Telling, x: number): string {
  const shared = telling.addsUp() && Number.isFinite(x * telling.rateBase);
  if (shared && telling.explanation.prediction.scale === 'value') return telling.amount(x, true);
  const places = shared ? 1 : 3;
  return trueMinus(numberFormat(telling.locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(shared ? x * telling.rateBase : x));
}

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

function pointsDetail(telling: Telling, weight: Weight): Sentence {
  const { say } = telling;
  const points = stepText(telling, weight.value);
  return weight.error > 0 ? say('candor.points', { points, error: stepText(telling, weight.error) }) : say('candor.points.exact', { points });
}

function tieSentences({ say, list }: Telling, listed: readonly Reason[]): Sentence[] {
  const ranks = [...new Set(listed.map(({ rank }) => rank))];
  return ranks
    .map((rank) => listed.filter((reason) => reason.rank === rank))
    .filter((tied) => tied.length > 1)
    .map((tied) => say('candor.reasons.tie', { labels: list(tied.map(({ label }) => label)) }));
}
