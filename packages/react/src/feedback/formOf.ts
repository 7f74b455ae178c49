import type { FeedbackForm } from './feedbackForm.js';
import type { Said } from './said.js';

/** An answer given before, back in the form. @param show - A value as a person would type it. */
export function formOf(said: Said, form: FeedbackForm, show: (feature: string, value: string | number) => string): FeedbackForm {
  if (said.kind === 'question') {
    const { target, urgency, why, question: asked, contact } = said;
    return { ...form, open: 'ask', target, urgency, why, question: asked, contact };
  }
  if (said.verdict !== 'disagree') return { ...form, open: null };
  const features = said.items.filter((item) => item.about === 'feature');
  const missing = said.items.find((item) => item.about === 'missing');
  return {
    ...form,
    open: 'disagree',
    features: features.map(({ feature }) => feature),
    claims: Object.fromEntries(features.map(({ feature, claim = null, correction }) =>
      [feature, { claim, value: correction ? show(feature, correction.value) : '', source: correction?.source ?? '' }])),
    missing: missing !== undefined,
    missingWhat: missing?.what ?? '',
    missingWhere: missing?.where ?? '',
    whole: said.items.some(({ about }) => about === 'whole'),
    expected: said.expected === null ? '' : String(said.expected),
    decided: said.decided ?? '',
    comment: said.comment,
  };
}
