import type { Explanation } from '../explanation/explanation.js';
import type { Verdict } from './feedbackEvent.js';

/** Why a person should perhaps be asked. */
export type EscalationOccasion =
  /** The model was not checked where the case comes from, or failed there. */
  | 'out-of-context'
  /** The case is unlike those the model learnt from. */
  | 'unusual'
  /** The recommendation could as well have been another. */
  | 'close-call'
  /** The officer disagrees. */
  | 'disagreement';

/** What a desk wants on each occasion; an occasion that is not named is left alone. */
export type EscalationPolicy = Readonly<Partial<Record<EscalationOccasion, 'offer' | 'require'>>>;

export const defaultEscalationPolicy: EscalationPolicy = { 'out-of-context': 'offer', 'close-call': 'offer', disagreement: 'offer' };

export interface EscalationAdvice {
  readonly advice: 'none' | 'offer' | 'require';
  /** The occasions that led to it: those that require it, if any does, else those that offer it. */
  readonly because: readonly EscalationOccasion[];
}

/** Whether asking a person is offered or required for a case; the strictest occasion decides. */
export function escalationAdvice(
  { explanation, verdict }: { explanation: Pick<Explanation, 'context' | 'unusual' | 'sureness'> | null; verdict?: Verdict | undefined },
  policy: EscalationPolicy = defaultEscalationPolicy,
): EscalationAdvice {
  const met = occasions.filter((occasion) => holds[occasion](explanation, verdict));
  for (const advice of ['require', 'offer'] as const) {
    const because = met.filter((occasion) => policy[occasion] === advice);
    if (because.length > 0) return { advice, because };
  }
  return { advice: 'none', because: [] };
}

type Judged = Pick<Explanation, 'context' | 'unusual' | 'sureness'> | null;

const serious = (level: string | undefined) => level === 'caution' || level === 'stop';

const holds: Record<EscalationOccasion, (explanation: Judged, verdict: Verdict | undefined) => boolean> = {
  'out-of-context': (explanation) => serious(explanation?.context?.level),
  unusual: (explanation) => serious(explanation?.unusual?.level),
  'close-call': (explanation) => explanation?.sureness?.word === 'close-call',
  disagreement: (_, verdict) => verdict === 'disagree',
};

const occasions = Object.keys(holds) as EscalationOccasion[];
