'use client';
import { useState } from 'react';
import type { FeedbackChange } from '../components/Feedback.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { emptyForm } from '../feedback/emptyForm.js';
import type { FeedbackForm } from '../feedback/feedbackForm.js';

/** What is being typed about a case. A draft belongs to its case: looking at another one and coming back finds it again. */
export function useDraftOfCase(
  subject: string | undefined,
  { draft, defaultDraft = emptyForm, onDraftChange }: Pick<ExplanationProps, 'draft' | 'defaultDraft' | 'onDraftChange'>,
): { form: FeedbackForm; keepDraft: (next: FeedbackForm, reason: FeedbackChange) => void } {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, FeedbackForm>>(new Map());
  return {
    form: draft ?? (subject === undefined ? undefined : drafts.get(subject)) ?? defaultDraft,
    keepDraft(next, reason) {
      if (subject === undefined) return;
      setDrafts((all) => new Map(all).set(subject, next));
      onDraftChange?.(next, { reason, predictionId: subject });
    },
  };
}
