'use client';
import { useEffect, useRef, type RefObject } from 'react';
import type { FeedbackForm } from '../feedback/feedbackForm.js';

/**
 * "This value is wrong" of an open reason: the same form as Disagree, with this reason ticked and claimed, and the focus in it.
 * @returns The form as it is to stand after that act.
 */
export function useWrongValue(panel: RefObject<HTMLElement | null>, form: FeedbackForm): (feature: string) => FeedbackForm {
  const asked = useRef(false);
  useEffect(() => {
    const opened = asked.current ? panel.current?.querySelector('[data-part="disagree"]') : null;
    if (!opened) return;
    asked.current = false;
    (opened.querySelector<HTMLElement>('input:checked') ?? opened.querySelector<HTMLElement>('input'))?.focus();
  });
  return (feature) => {
    asked.current = true;
    const { value = '', source = '' } = form.claims[feature] ?? {};
    return {
      ...form,
      open: 'disagree',
      features: form.features.includes(feature) ? form.features : [...form.features, feature],
      claims: { ...form.claims, [feature]: { claim: 'wrong-value', value, source } },
    };
  };
}
