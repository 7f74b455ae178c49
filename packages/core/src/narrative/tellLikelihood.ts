import type { OutcomeSet } from '../explanation/explanation.js';
import { edgesText } from './edgesText.js';
import type { Measured } from './measure.js';
import type { Sentence } from './narrative.js';
import { className } from './recommend.js';
import { countOf, type Telling } from './telling.js';

/** How likely the event is, where the amount will be, or which classes it may be: always what was checked, never what the model says. */
export function tellLikelihood(telling: Telling, measured: Measured | null, withdrawn: boolean): Sentence | null {
  const { explanation } = telling;
  if (explanation.prediction.scale === 'value') return withdrawn ? null : amountSentence(telling, measured);
  if (explanation.likelihood) return rateSentence(telling, withdrawn);
  return withdrawn || !explanation.set ? null : setSentence(telling, explanation.set);
}

/** The outcomes it may be, and those that are listed only because too few cases of them were checked. */
function setSentence(telling: Telling, { labels, notChecked = [] }: OutcomeSet): Sentence | null {
  const { say } = telling;
  const named = (some: readonly string[], type: 'conjunction' | 'disjunction') => telling.someOf(some.map((label) => className(telling, label)), type);
  const likely = labels.filter((label) => !notChecked.includes(label));
  const unchecked = { outcomes: named(notChecked, 'conjunction'), count: notChecked.length };
  if (notChecked.length > 0) {
    // The most likely of few is the recommendation itself, said above.
    if (likely.length > 1) return say('candor.classes.several.unchecked', { likely: named(likely, 'disjunction'), ...unchecked });
    return say('candor.classes.unchecked', unchecked);
  }
  if (labels.length === 0) return say('candor.classes.none', {});
  return labels.length === 1 ? null : say('candor.classes.several', { outcomes: named(labels, 'disjunction') });
}

function rateSentence(telling: Telling, elsewhere: boolean): Sentence {
  const { explanation, about, say, text, rateBase: base } = telling;
  const { value, measuredOn } = explanation.likelihood!;
  const told = {
    base,
    count: countOf(value, base),
    event: text(about?.outcome.eventName) ?? '',
    outcome: text(about?.outcome.name) || className(telling, explanation.prediction.target ?? ''),
    place: elsewhere ? placeMeasured(telling, measuredOn) : '',
  };
  const key = told.event === '' ? 'outcome' : 'event';
  return told.place === '' ? say(`candor.likelihood.${key}`, told) : say(`candor.likelihood.${key}.elsewhere`, told);
}

/** Where the counted cases are from, by name. */
function placeMeasured({ explanation, placeName, knownPlaces }: Telling, measuredOn: string): string {
  const known = explanation.context?.known ?? [];
  // Counted together, the places are listed as the reader's language lists them.
  return measuredOn === 'all' || measuredOn === '' || measuredOn === known.join(', ') && known.length > 1 ? knownPlaces : placeName(measuredOn);
}

function amountSentence(telling: Telling, measured: Measured | null): Sentence | null {
  const { explanation, say, countBase: base } = telling;
  const { band } = explanation;
  if (!band || (band.lower === null && band.upper === null)) return null;
  const count = countOf(1 - band.alpha, base);
  if (measured) return say('candor.amount.between', { ...edgesText(telling, measured), count, base });
  if (band.upper !== null) return say('candor.amount.below', { high: telling.amount(band.upper, true), count, base });
  return say('candor.amount.above', { low: telling.amount(band.lower!, true), count, base });
}
