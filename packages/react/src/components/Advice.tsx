'use client';
import { escalationAdvice, type EscalationOccasion } from '@candor/core/feedback';
import type { Explanation } from '@candor/core';
import type { Verdict } from '@candor/core/feedback';
import { useCandor } from '../hooks/useCandor.js';
import { Icon } from '../parts/Icon.js';

const because: Readonly<Record<EscalationOccasion, string>> = { 'out-of-context': 'context', unusual: 'unusual', 'close-call': 'close', disagreement: 'disagreement' };

/** Says that a person can, or is to, be asked about this case, and why; nothing where the policy leaves it alone. */
export function Advice({ explanation, verdict }: { explanation: Explanation | null; verdict?: Verdict | undefined }) {
  const { words, policy } = useCandor();
  const { advice, because: occasions } = escalationAdvice({ explanation, verdict }, policy.escalation);
  const [first] = occasions;
  if (advice === 'none' || first === undefined) return null;
  return (
    <p className="candor-advice" data-part="advice" data-advice={advice} data-because={first}>
      <Icon name="person" />{words(`candor.advice.${advice}`, { because: because[first] })}
    </p>
  );
}
