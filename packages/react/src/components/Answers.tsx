'use client';
import type { Explanation, Narrative } from '@candor/core';
import { Feedback } from '#further';
import { memo, Suspense, useMemo } from 'react';
import type { DisclosureLevel } from '../candor.js';
import type { Choice } from '../feedback/choices.js';
import type { FeedbackForm } from '../feedback/feedbackForm.js';
import { useCandor } from '../hooks/useCandor.js';
import type { ChangeHandler } from '../hooks/useControllable.js';
import type { HeadingLevel } from '../parts/Heading.js';
import { AnswersToCome } from './AnswersToCome.js';
import { RetryButton } from './ErrorState.js';
import type { AnswerProps, ExplanationProps } from './explanationProps.js';
import type { FeedbackChange } from './Feedback.js';

interface AnswersProps {
  /** The case that is answered about. */
  predictionId: string;
  /** What stands above; nothing while there is none, or while it waits to be asked for. */
  data: Explanation | undefined;
  narrative: Narrative | null;
  level: DisclosureLevel;
  phase: 'refining' | 'final';
  form: FeedbackForm;
  onChange: ChangeHandler<FeedbackForm, FeedbackChange>;
  autosave: boolean;
  choices: readonly Choice[] | undefined;
  headingLevel: HeadingLevel;
  /** Beside the answers, where nothing could be shown. */
  onRetry: (() => void) | undefined;
  more: AnswerProps | undefined;
  onSubmitted: ExplanationProps['onSubmitted'];
}

/**
 * A panel's answers, and their place until what takes them has come.
 *
 * It is drawn again for what concerns it alone: in a page that takes over what a server wrote, a boundary that is touched
 * before its chunk is there is thrown away and drawn anew.
 */
export const Answers = memo(function Answers({ predictionId, data, narrative, level, phase, form, onChange, autosave, choices, headingLevel, onRetry, more, onSubmitted }: AnswersProps) {
  const { locale, policy } = useCandor();
  const subject = useMemo(() => ({
    predictionId,
    explanation: data ?? null,
    shown: { ...(narrative ? { sentences: narrative.summary.split('\n') } : {}), level, locale, policy: { ...policy }, phase },
  }), [predictionId, data, narrative, level, locale, policy, phase]);
  return (
    <Suspense fallback={<AnswersToCome choices={choices} headingLevel={headingLevel} explanation={narrative && data ? data : null} />}>
      <Feedback
        {...more}
        key={predictionId}
        narrative={narrative}
        subject={subject}
        autosave={autosave}
        value={form}
        onValueChange={onChange}
        choices={choices}
        lead={onRetry && <RetryButton onRetry={onRetry} />}
        headingLevel={headingLevel}
        onSubmitted={onSubmitted}
      />
    </Suspense>
  );
});
