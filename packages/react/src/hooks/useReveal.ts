'use client';
import type { Explanation } from '@candor/core';
import { revealOf, type FeedbackState, type Reveal } from '@candor/core/feedback';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useCandor } from './useCandor.js';

/**
 * Whether a recommendation still waits: for a press, or for an own view.
 *
 * An own view that this device keeps has revealed its case for good; a press lasts as long as the page.
 * @param place - The panel: its outcome takes the focus from the button that was pressed.
 */
export function useReveal(
  { subject, shown, outbox, interactive }: { subject: string | undefined; shown: Explanation | undefined; outbox: FeedbackState; interactive: boolean },
  place: RefObject<HTMLElement | null>,
): { waits: Exclude<Reveal, 'immediate'> | null; reveal: () => void } {
  const { policy } = useCandor();
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  // Counted, not derived: the outbox may have revealed the case before the part that asked says so.
  const [pressed, setPressed] = useState(0);
  const focused = useRef(0);
  const noted = outbox.records.some((record) => record.subject === `prediction/${subject}` && record.type === 'candor.ownview.recorded.v1' && record.state !== 'refused');
  const due = interactive && shown && subject !== undefined && !noted && !revealed.has(subject) ? revealOf({ explanation: shown, predictionId: subject }, policy) : 'immediate';
  const waits = due === 'immediate' ? null : due;

  useEffect(() => {
    if (waits !== null || pressed === focused.current) return;
    focused.current = pressed;
    const outcome = place.current?.querySelector<HTMLElement>('[data-part="outcome"]');
    if (!outcome) return;
    outcome.tabIndex = -1;
    outcome.focus();
  }, [waits, pressed, place]);

  return {
    waits,
    reveal: () => {
      if (subject === undefined) return;
      setPressed((times) => times + 1);
      setRevealed((before) => new Set(before).add(subject));
    },
  };
}
