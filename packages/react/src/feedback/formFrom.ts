import { emptyForm } from './emptyForm.js';
import type { FeedbackForm } from './feedbackForm.js';

/** A form that was kept, perhaps by another version: what fits is taken, the rest starts empty. */
export function formFrom(kept: unknown): FeedbackForm {
  if (typeof kept !== 'object' || kept === null) return emptyForm;
  const form = { ...emptyForm, ...kept } as FeedbackForm;
  const fits = (Object.keys(emptyForm) as (keyof FeedbackForm)[]).every((key) => sameKind(form[key], emptyForm[key]));
  return fits ? form : emptyForm;
}

const sameKind = (one: unknown, other: unknown) =>
  other === null ? one === null || typeof one === 'string' : typeof one === typeof other && Array.isArray(one) === Array.isArray(other);
