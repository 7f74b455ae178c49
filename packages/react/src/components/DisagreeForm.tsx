'use client';
import type { Explanation, Narrative, Reason } from '@candor/core';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode, type SyntheticEvent } from 'react';
import type { ReadValue } from '../feedback/drafts.js';
import { LINE_LIMIT, TEXT_LIMIT, wordsIn, type FeedbackForm } from '../feedback/feedbackForm.js';
import type { OutcomeChoice } from '../feedback/outcomes.js';
import { usePersonalCheck } from '../feedback/usePersonalCheck.js';
import { useCandor } from '../hooks/useCandor.js';
import { SelectField } from '../parts/SelectField.js';
import { TextField } from '../parts/TextField.js';
import { Consequence } from './Consequence.js';
import { FormFoot } from './FormFoot.js';
import type { Predict } from './IfUsed.js';
import { ReasonDispute } from './ReasonDispute.js';

export interface OpenFormProps {
  form: FeedbackForm;
  sending: boolean;
  failure: unknown;
  saved: boolean;
  /** The officer opened it: its first field takes the focus. */
  focusFirst: boolean;
  consequence?: string | undefined;
  /** The event is the officer's act. */
  onChange: (form: FeedbackForm, event: SyntheticEvent) => void;
  onCancel: (event: SyntheticEvent) => void;
  onSend: () => void;
}

export interface DisagreeFormProps extends OpenFormProps {
  narrative: Narrative;
  explanation: Explanation | null;
  /** Outcomes to choose from; none asks for an amount. */
  outcomes: readonly OutcomeChoice[];
  requireComment: boolean;
  read: ReadValue;
  predict?: Predict | undefined;
  extraFields?: ReactNode;
}

/** Which part is wrong and how, in ticks and words; everything is optional and it could be sent at once. */
export function DisagreeForm(props: DisagreeFormProps) {
  const { form, sending, failure, saved, focusFirst, consequence: own, onChange, onCancel, onSend, narrative, explanation, outcomes, requireComment, read, predict, extraFields } = props;
  const { words } = useCandor();
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  const expected = useRef<HTMLInputElement>(null);
  const consequence = useId();
  const texts = wordsIn(form);
  const personal = usePersonalCheck(texts);

  useEffect(() => {
    if (focusFirst) first.current?.focus();
  }, [focusFirst]);

  const needed = requireComment && form.comment.trim() === '';
  const tooLong = form.comment.length - TEXT_LIMIT;
  const error = tooLong > 0
    ? words('candor.feedback.comment.long', { count: tooLong })
    : tried && needed ? words('candor.feedback.comment.error') : null;
  const noAmount = outcomes.length === 0 && form.expected.trim() !== '' && typeof read(null, form.expected.trim()) !== 'number';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noAmount) expected.current?.focus();
    else if (needed || tooLong > 0) comment.current?.focus();
    else if (personal.passes(texts)) onSend();
  };
  const optional = words('candor.feedback.optional');

  return (
    <form className="candor-form" data-part="disagree" aria-describedby={consequence} noValidate onSubmit={submit}>
      <fieldset>
        <legend>{words('candor.feedback.which')} <small>{words('candor.feedback.which.hint')}</small></legend>
        {disputable(narrative, form.features).map((reason, position) => (
          <ReasonDispute
            key={reason.feature}
            first={position === 0 ? first : undefined}
            {...{ reason, narrative, explanation, form, onChange, read, predict }}
          />
        ))}
        <label className="candor-option">
          <input type="checkbox" checked={form.missing} onChange={(event) => onChange({ ...form, missing: event.target.checked }, event)} />
          <span>{words('candor.feedback.missing')}</span>
        </label>
        {form.missing && (
          <div className="candor-claims">
            <TextField label={words('candor.feedback.missing.what')} hint={optional} maxLength={LINE_LIMIT} value={form.missingWhat} onChange={(missingWhat, event) => onChange({ ...form, missingWhat }, event)} />
            <TextField label={words('candor.feedback.missing.where')} hint={optional} maxLength={LINE_LIMIT} value={form.missingWhere} onChange={(missingWhere, event) => onChange({ ...form, missingWhere }, event)} />
          </div>
        )}
        <label className="candor-option">
          <input type="checkbox" checked={form.whole} onChange={(event) => onChange({ ...form, whole: event.target.checked }, event)} />
          <span>{words('candor.feedback.whole')}</span>
        </label>
      </fieldset>
      {outcomes.length > 0
        ? (
          <>
            <SelectField label={words('candor.feedback.expected')} hint={optional} none={words('candor.feedback.unsaid')} choices={outcomes} value={form.expected} onChange={(id, event) => onChange({ ...form, expected: id }, event)} />
            <SelectField label={words('candor.feedback.decided')} hint={optional} none={words('candor.feedback.unsaid')} choices={outcomes} value={form.decided} onChange={(id, event) => onChange({ ...form, decided: id }, event)} />
          </>
        )
        : explanation?.prediction.scale === 'value' && (
          <TextField
            ref={expected}
            label={words('candor.feedback.expected.amount')}
            hint={optional}
            error={tried && noAmount ? words('candor.feedback.expected.error') : null}
            inputMode="decimal"
            value={form.expected}
            onChange={(amount, event) => onChange({ ...form, expected: amount }, event)}
          />
        )}
      <TextField
        ref={comment}
        label={words('candor.feedback.comment')}
        hint={words(requireComment ? 'candor.feedback.comment.required' : 'candor.feedback.comment.optional', { limit: TEXT_LIMIT })}
        error={error}
        required={requireComment}
        multiline
        value={form.comment}
        onChange={(text, event) => onChange({ ...form, comment: text }, event)}
      />
      {extraFields}
      <Consequence id={consequence} of="answer" own={own} />
      <FormFoot {...{ sending, failure, saved, personal, onCancel, onSend }} onEdit={() => comment.current?.focus()} />
    </form>
  );
}

/** The reasons in sight, and any ticked before the explanation changed: a tick is not lost either. */
function disputable({ reasons, opposing, factors }: Narrative, ticked: readonly string[]): readonly Reason[] {
  const listed = opposing && !reasons.some(({ feature }) => feature === opposing.feature) ? [...reasons, opposing] : [...reasons];
  const gone = factors.filter(({ feature }) => ticked.includes(feature) && !listed.some((reason) => reason.feature === feature));
  return [...listed, ...gone];
}
