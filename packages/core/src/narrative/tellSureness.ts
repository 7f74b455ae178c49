import type { Level, SurenessWord } from '../explanation/explanation.js';
import { once } from '../once.js';
import { edgesText } from './edgesText.js';
import type { Measured } from './measure.js';
import { sentenceText, type Narrative, type Sentence } from './narrative.js';
import type { Recommendation } from './recommend.js';
import { countOf, digitsOf, type SurenessCuts, type Telling } from './telling.js';

/** How sure the recommendation is: word, number and reason in one sentence, or why there is none. Never a digit nobody measured. */
export function tellSureness(telling: Telling, recommendation: Recommendation, measured: Measured | null): Narrative['sureness'] {
  const { sureness, provenance } = telling.explanation;
  const nothing = { word: null, label: null, sentence: null, counted: null };
  if (sureness) {
    const word = wordOf(telling, measured);
    const sentence = once(() => (sureness.kind === 'class' ? classSentence(telling, word) : cutOffSentence(telling, recommendation, measured, word)));
    return {
      word,
      label: sentenceText(telling.say(`candor.sureness.${word}.label`, {})),
      get sentence() { return sentence(); },
      counted: sureness.kind === 'class' ? countedOf(telling) : null,
    };
  }
  // Without a profile one notice says it for everything; a bare estimate recommends nothing to be sure about.
  if (provenance.profileSha256 === undefined || (recommendation.kind === 'none' && measured)) return nothing;
  return { ...nothing, sentence: unknownSentence(telling) };
}

/** The word the explanation carries, or the host's own cut points over its number. */
function wordOf({ explanation, options }: Telling, measured: Measured | null): SurenessWord {
  const { value, word } = explanation.sureness!;
  const cuts: SurenessCuts | undefined = options.policy?.sureness;
  if (!cuts) return word;
  const inside = measured !== null && measured.limit !== null && measured.lower < measured.limit && measured.limit < measured.upper;
  if (value >= cuts.very) return inside ? 'fairly' : 'very';
  return value >= cuts.fairly ? 'fairly' : value >= cuts.somewhat ? 'somewhat' : 'close-call';
}

const countedOf = ({ explanation, countBase: base }: Telling) => ({ base, count: countOf(explanation.sureness!.value, base) });

const classSentence = (telling: Telling, word: SurenessWord): Sentence => telling.say(`candor.sureness.${word}.class`, countedOf(telling));

function cutOffSentence(telling: Telling, { side, lower, upper, limit }: Recommendation, measured: Measured | null, word: SurenessWord): Sentence {
  const { say } = telling;
  if (side === null || limit === null) return say(`candor.sureness.${word}.word`, {});
  const amounts = telling.explanation.prediction.scale === 'value';
  const bare = (x: number) => (amounts ? telling.amount(x) : telling.number(telling.onBase(x), digitsOf(telling.onBase(x))));
  const full = (x: number) => (amounts ? telling.amount(x) : telling.rate(x));
  const edges = measured ? edgesText(telling, measured) : null;
  const range = edges ? telling.range(edges.low, edges.high) : '';
  const between = side === 'between';

  if (word === 'close-call') {
    const told = { range, limit: between ? bare(lower!) : bare(limit), upper: between ? bare(upper!) : '' };
    if (!measured) return between ? say('candor.sureness.close-call.limit.between', told) : say('candor.sureness.close-call.limit', told);
    return between ? say('candor.sureness.close-call.range.between', told) : say('candor.sureness.close-call.range', told);
  }
  const told = { range, limit: between ? bare(lower!) : full(limit), upper: between ? full(upper!) : '' };
  // The range of an amount stands in the sentence before this one.
  if (!measured || amounts) return say(`candor.sureness.${word}.${side}.limit`, told);
  const within = (bound: number | null) => bound !== null && measured.lower < telling.onBase(bound) && telling.onBase(bound) < measured.upper;
  return within(lower) || within(upper) ? say(`candor.sureness.${word}.${side}.mostly`, told) : say(`candor.sureness.${word}.${side}`, told);
}

/** Why there is no sureness; these sentences carry no digit. */
function unknownSentence({ explanation, say, place }: Telling): Sentence {
  const { context, unusual, prediction } = explanation;
  if (context?.support === 'seen' && context.status === 'failed' && place !== null && withheld(context.level)) return say('candor.sureness.unknown.failed', { place });
  if (context?.support === 'unseen' || withheld(context?.level)) {
    return place === null ? say('candor.sureness.unknown.here', {}) : say('candor.sureness.unknown.context', { place });
  }
  if (withheld(unusual?.level)) return say('candor.sureness.unknown.unusual', {});
  return prediction.scale === 'value' ? say('candor.sureness.unknown.few.amount', {}) : say('candor.sureness.unknown.few', {});
}

const withheld = (level: Level | undefined): boolean => level === 'caution' || level === 'stop';
