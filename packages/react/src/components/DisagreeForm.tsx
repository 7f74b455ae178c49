'use client';
import { pickText, type Narrative, type Reason } from '@candor/core';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { TEXT_LIMIT, type FeedbackForm } from '../feedback/feedbackForm.js';
import { useCandor } from '../hooks/useCandor.js';
import { Icon } from '../parts/Icon.js';
import { SentenceText } from '../parts/SentenceText.js';
import { TextField } from '../parts/TextField.js';
import { FormFoot } from './FormFoot.js';

export interface OpenFormProps {
  form: FeedbackForm;
  sending: boolean;
  failure: unknown;
  /** The officer opened it: its first field takes the focus. */
  focusFirst: boolean;
  onChange: (form: FeedbackForm) => void;
  onCancel: () => void;
  onSend: () => void;
}

/** Which part is wrong, in ticks and words; everything is optional and it could be sent at once. */
export function DisagreeForm({ form, sending, failure, focusFirst, onChange, onCancel, onSend, narrative }: OpenFormProps & { narrative: Narrative }) {
  const { words, policy } = useCandor();
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const comment = useRef<HTMLTextAreaElement>(null);
  const consequence = useId();

  useEffect(() => {
    if (focusFirst) first.current?.focus();
  }, [focusFirst]);

  const needed = policy.requireComment === true && form.comment.trim() === '';
  const tooLong = form.comment.length - TEXT_LIMIT;
  const error = tooLong > 0
    ? words('candor.feedback.comment.long', { count: tooLong })
    : tried && needed ? words('candor.feedback.comment.error') : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (needed || tooLong > 0) comment.current?.focus();
    else onSend();
  };
  const tick = (feature: string, ticked: boolean) =>
    onChange({ ...form, features: ticked ? [...form.features, feature] : form.features.filter((name) => name !== feature) });

  return (
    <form className="candor-form" data-part="disagree" aria-describedby={consequence} noValidate onSubmit={submit}>
      <fieldset>
        <legend>{words('candor.feedback.which')} <small>{words('candor.feedback.which.hint')}</small></legend>
        {disputable(narrative, form.features).map((reason, position) => (
          <label key={reason.feature} className="candor-option">
            <input
              ref={position === 0 ? first : undefined}
              type="checkbox"
              checked={form.features.includes(reason.feature)}
              onChange={(event) => tick(reason.feature, event.target.checked)}
            />
            <ReasonName reason={reason} />
          </label>
        ))}
        <label className="candor-option">
          <input type="checkbox" checked={form.missing} onChange={(event) => onChange({ ...form, missing: event.target.checked })} />
          <span>{words('candor.feedback.missing')}</span>
        </label>
        {form.missing && (
          <TextField
            label={words('candor.feedback.missing.what')}
            hint={words('candor.feedback.optional')}
            maxLength={500}
            value={form.missingWhat}
            onChange={(missingWhat) => onChange({ ...form, missingWhat })}
          />
        )}
        <label className="candor-option">
          <input type="checkbox" checked={form.whole} onChange={(event) => onChange({ ...form, whole: event.target.checked })} />
          <span>{words('candor.feedback.whole')}</span>
        </label>
      </fieldset>
      <TextField
        ref={comment}
        label={words('candor.feedback.comment')}
        hint={words(policy.requireComment ? 'candor.feedback.comment.required' : 'candor.feedback.comment.optional', { limit: TEXT_LIMIT })}
        error={error}
        required={policy.requireComment === true}
        multiline
        value={form.comment}
        onChange={(text) => onChange({ ...form, comment: text })}
      />
      <Consequence id={consequence} />
      <FormFoot sending={sending} failure={failure} onCancel={onCancel} />
    </form>
  );
}

function ReasonName({ reason }: { reason: Reason }) {
  const { words } = useCandor();
  if (reason.valueText === null) return <bdi>{reason.label}</bdi>;
  return <span><SentenceText sentence={words.sentence('candor.feedback.reason', { label: reason.label, value: reason.valueText })} /></span>;
}

function Consequence({ id }: { id: string }) {
  const { words, policy, about, locale } = useCandor();
  const owner = pickText(about?.card.owner, locale);
  return (
    <div className="candor-consequence">
      <Icon name="info" />
      <p id={id} data-part="consequence">
        {policy.consequence ?? (
          <SentenceText sentence={owner === null ? words.sentence('candor.feedback.consequence') : words.sentence('candor.feedback.consequence.owner', { owner })} />
        )}
      </p>
    </div>
  );
}

/** The reasons in sight, and any ticked before the explanation changed: a tick is not lost either. */
function disputable({ reasons, opposing, factors }: Narrative, ticked: readonly string[]): readonly Reason[] {
  const listed = opposing ? [...reasons, opposing] : [...reasons];
  const gone = factors.filter(({ feature }) => ticked.includes(feature) && !listed.some((reason) => reason.feature === feature));
  return [...listed, ...gone];
}
