'use client';
import { useState, type SyntheticEvent } from 'react';
import type { FeedbackChange } from '../components/Feedback.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { emptyForm } from '../feedback/emptyForm.js';
import type { FeedbackForm } from '../feedback/feedbackForm.js';
import { nativeOf, useControllable, type ChangeHandler } from './useControllable.js';
import { useStable } from './useStable.js';

interface DraftOfCase {
  readonly form: FeedbackForm;
  /** Tells the host first. @returns Whether the host let it be. */
  readonly keepDraft: (next: FeedbackForm, reason: FeedbackChange, event?: Pick<SyntheticEvent, 'nativeEvent'>) => boolean;
  /** The same, as the answers inside tell it. */
  readonly changeDraft: ChangeHandler<FeedbackForm, FeedbackChange>;
}

/** What is being typed about a case. A draft belongs to its case: looking at another one and coming back finds it again. */
export function useDraftOfCase(
  subject: string | undefined,
  { draft, defaultDraft = emptyForm, onDraftChange }: Pick<ExplanationProps, 'draft' | 'defaultDraft' | 'onDraftChange'>,
): DraftOfCase {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, FeedbackForm>>(new Map());
  const held = draft ?? (subject === undefined ? undefined : drafts.get(subject)) ?? defaultDraft;
  const [form, keepDraft] = useControllable<FeedbackForm, FeedbackChange>(held, defaultDraft, (next, details) => {
    if (subject === undefined) return;
    let taken = true;
    onDraftChange?.(next, {
      ...details,
      predictionId: subject,
      cancel() {
        taken = false;
        details.cancel();
      },
    });
    if (taken) setDrafts((all) => new Map(all).set(subject, next));
  });
  const changeDraft = useStable<Parameters<DraftOfCase['changeDraft']>, void>((next, details) => {
    if (!keepDraft(next, details.reason, nativeOf(details))) details.cancel();
  });
  return { form, keepDraft, changeDraft };
}
