import { own } from './own.js';
import { cleanText } from './text.js';
import type { Telling } from './telling.js';

/** What is recommended, and where on the scale that recommendation lies. */
export interface Recommendation {
  readonly kind: 'cut-off' | 'class' | 'none';
  /** The outcome's two forms ("approve", "approval"); `null` when the model only estimates. */
  readonly outcome: { readonly headline: string; readonly noun: string } | null;
  /** Bounds of the outcome on the displayed scale; `null` is open. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The bound nearest to the case. */
  readonly limit: number | null;
  readonly side: 'above' | 'below' | 'between' | null;
  /** Sign of an attribution that pushes towards the outcome, or raises an amount. */
  readonly towardSign: 1 | -1;
  /** Reasons raise and lower an estimate instead of pushing towards an outcome. */
  readonly inAmounts: boolean;
}

/** Reads the recommendation off the decision rule, or takes the most likely class for one. */
export function recommend(telling: Telling): Recommendation {
  const { prediction } = telling.explanation;
  const amounts = prediction.scale === 'value';
  const none: Recommendation = {
    kind: 'none', outcome: null, lower: null, upper: null, limit: null, side: null, towardSign: 1, inAmounts: true,
  };

  // Cut-offs are about the event; an explanation may speak about the other class.
  const flipped = !amounts && aboutOtherClass(telling);
  const score = flipped ? 1 - prediction.value : prediction.value;
  const cutoffs = telling.about?.decision?.cutoffs ?? [];
  const intervals = cutoffs.map(({ below, outcome }, k) => ({ outcome, lower: k === 0 ? null : (cutoffs[k - 1]!.below ?? null), upper: below ?? null }));
  const named = intervals.filter(({ outcome }) => outcome.id === prediction.outcome);
  const interval = (prediction.scale === 'margin' ? undefined : named.find((outcome) => holds(outcome, score))) ?? named[0];

  if (prediction.outcome !== undefined && interval) {
    const { lower, upper } = interval;
    const headline = telling.text(interval.outcome.headline) || cleanText(interval.outcome.id);
    const noun = telling.text(interval.outcome.noun) || headline;
    const limit = prediction.scale === 'margin' ? (lower ?? upper) : nearest(score, lower, upper);
    const side = lower !== null && upper !== null ? 'between' : lower !== null ? 'above' : upper !== null ? 'below' : null;
    const down = side === 'below' || (side === 'between' && pullsDown(telling, score, flipped, lower!, upper!));
    return { kind: 'cut-off', outcome: { headline, noun }, lower, upper, limit, side, towardSign: amounts || down === flipped ? 1 : -1, inAmounts: amounts };
  }

  const threshold = prediction.scale === 'margin' ? null : (prediction.threshold ?? null);
  if (prediction.outcome !== undefined && prediction.outcome !== prediction.label && threshold !== null) {
    const above = prediction.value >= threshold;
    const words = cleanText(prediction.outcome);
    return {
      kind: 'cut-off', outcome: { headline: words, noun: words }, lower: above ? threshold : null, upper: above ? null : threshold,
      limit: threshold, side: above ? 'above' : 'below', towardSign: amounts || above ? 1 : -1, inAmounts: amounts,
    };
  }

  const label = amounts ? undefined : (prediction.label ?? prediction.outcome ?? prediction.target);
  if (label === undefined) return none;
  const words = className(telling, label);
  // Of two classes, what pushes away from the one spoken about pushes towards the other.
  const binary = telling.about?.outcome.positiveClass !== undefined && prediction.target === telling.about.outcome.positiveClass;
  const other = prediction.target !== undefined && prediction.target !== label;
  if (!other || binary) {
    return { ...none, kind: 'class', outcome: { headline: words, noun: words }, towardSign: other ? -1 : 1, inAmounts: false };
  }
  return { ...none, kind: 'class', outcome: { headline: words, noun: className(telling, prediction.target!) }, inAmounts: false };
}

/** A class in the host's words. */
export function className({ about, text }: Telling, label: string): string {
  const column = about?.outcome.column;
  const words = column === undefined ? undefined : own(own(about?.presentation.values, column), label);
  return text(words) || cleanText(label) || '?';
}

const holds = ({ lower, upper }: { lower: number | null; upper: number | null }, x: number): boolean =>
  (lower === null || x >= lower) && (upper === null || x < upper);

const nearest = (x: number, lower: number | null, upper: number | null): number | null =>
  lower !== null && upper !== null ? (x - lower <= upper - x ? lower : upper) : (lower ?? upper);

function aboutOtherClass({ about, explanation }: Telling): boolean {
  const event = about?.outcome.positiveClass;
  const { target } = explanation.prediction;
  return event !== undefined && target !== undefined && target !== event;
}

/** An outcome between two limits is reached from above by what lowers, from below by what raises. */
function pullsDown({ explanation }: Telling, score: number, flipped: boolean, lower: number, upper: number): boolean {
  const { prediction, attribution } = explanation;
  if (prediction.scale === 'margin') {
    // The limits are on the displayed scale; only the nearest one is known on this.
    const { threshold, value } = prediction;
    if (threshold === undefined) return false;
    return flipped ? value >= threshold && attribution.baseValue < threshold : value < threshold && attribution.baseValue >= threshold;
  }
  const start = flipped ? 1 - attribution.baseValue : attribution.baseValue;
  return start >= upper || (start >= lower && nearest(score, lower, upper) === upper);
}
