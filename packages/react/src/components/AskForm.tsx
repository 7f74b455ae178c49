'use client';
import { pickText } from '@candor/core';
import { useEffect, useId, useRef, type FormEvent } from 'react';
import { TEXT_LIMIT } from '../feedback/feedbackForm.js';
import { useCandor } from '../hooks/useCandor.js';
import { Icon } from '../parts/Icon.js';
import { SentenceText } from '../parts/SentenceText.js';
import { TextField } from '../parts/TextField.js';
import type { OpenFormProps } from './DisagreeForm.js';
import { FormFoot } from './FormFoot.js';

/** A question to whoever looks after the model, with who gets it said before it is sent. */
export function AskForm({ form, sending, failure, focusFirst, onChange, onCancel, onSend, target }: OpenFormProps & { target: string | null }) {
  const { words, policy, about, locale } = useCandor();
  const field = useRef<HTMLTextAreaElement>(null);
  const consequence = useId();
  const owner = target ?? pickText(about?.card.owner, locale);
  const tooLong = form.question.length - TEXT_LIMIT;

  useEffect(() => {
    if (focusFirst) field.current?.focus();
  }, [focusFirst]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tooLong > 0) field.current?.focus();
    else onSend();
  };

  return (
    <form className="candor-form" data-part="ask" aria-describedby={consequence} noValidate onSubmit={submit}>
      <TextField
        ref={field}
        label={words('candor.feedback.question')}
        hint={words('candor.feedback.comment.optional', { limit: TEXT_LIMIT })}
        error={tooLong > 0 ? words('candor.feedback.comment.long', { count: tooLong }) : null}
        multiline
        value={form.question}
        onChange={(text) => onChange({ ...form, question: text })}
      />
      <div className="candor-consequence">
        <Icon name="info" />
        <p id={consequence} data-part="consequence">
          {policy.askConsequence ?? (
            <SentenceText sentence={owner === null ? words.sentence('candor.feedback.ask.consequence') : words.sentence('candor.feedback.ask.consequence.owner', { owner })} />
          )}
        </p>
      </div>
      <FormFoot sending={sending} failure={failure} onCancel={onCancel} />
    </form>
  );
}
