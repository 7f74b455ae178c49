'use client';
import type { EscalationTarget } from '@candor/core/feedback';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode, type SyntheticEvent } from 'react';
import { durationText } from '../feedback/durationText.js';
import { LINE_LIMIT, TEXT_LIMIT, wordsIn, type FeedbackForm } from '../feedback/feedbackForm.js';
import { usePersonalCheck } from '../feedback/usePersonalCheck.js';
import { useCandor } from '../hooks/useCandor.js';
import { SentenceText } from '../parts/SentenceText.js';
import { TextField } from '../parts/TextField.js';
import { Consequence } from './Consequence.js';
import type { OpenFormProps } from './DisagreeForm.js';
import { FormFoot } from './FormFoot.js';

const urgencies = ['normal', 'today', 'urgent'] as const;

export interface AskFormProps extends OpenFormProps {
  /** Whom one may ask, at least one. */
  targets: readonly EscalationTarget[];
  /** Draws a target in the host's own way. */
  drawTarget?: ((target: EscalationTarget) => ReactNode) | undefined;
}

/** A question to a person: who, how soon, what; and by when an answer is to be expected, before it is sent. */
export function AskForm({ form, sending, failure, saved, focusFirst, consequence: own, onChange, onCancel, onSend, targets, drawTarget }: AskFormProps) {
  const { words, policy } = useCandor();
  const [tried, setTried] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const why = useRef<HTMLInputElement>(null);
  const consequence = useId();
  const texts = wordsIn({ ...form, open: 'ask' });
  const personal = usePersonalCheck(texts);
  const target = targets.find(({ id }) => id === form.target) ?? targets[0]!;
  const tooLong = form.question.length - TEXT_LIMIT;
  const unexplained = form.urgency === 'urgent' && form.why.trim() === '';

  useEffect(() => {
    if (focusFirst) place.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [focusFirst]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (tooLong > 0) field.current?.focus();
    else if (unexplained) why.current?.focus();
    else if (personal.passes(texts)) onSend();
  };

  return (
    <form ref={place} className="candor-form" data-part="ask" aria-describedby={consequence} noValidate onSubmit={submit}>
      {targets.length > 1 && <Targets targets={targets} chosen={target.id} draw={drawTarget} onChoose={(id, event) => onChange({ ...form, target: id }, event)} />}
      <TextField
        ref={field}
        label={words('candor.feedback.question')}
        hint={words('candor.feedback.comment.optional', { limit: TEXT_LIMIT })}
        error={tooLong > 0 ? words('candor.feedback.comment.long', { count: tooLong }) : null}
        multiline
        value={form.question}
        onChange={(text, event) => onChange({ ...form, question: text }, event)}
      />
      <Urgency chosen={form.urgency} onChoose={(urgency, event) => onChange({ ...form, urgency }, event)}>
        {form.urgency === 'urgent' && (
          <TextField
            ref={why}
            label={words('candor.escalation.why')}
            error={tried && unexplained ? words('candor.escalation.why.error') : null}
            required
            maxLength={LINE_LIMIT}
            value={form.why}
            onChange={(text, event) => onChange({ ...form, why: text }, event)}
          />
        )}
      </Urgency>
      <Expect target={target} urgency={form.urgency} />
      <TextField label={words('candor.escalation.contact')} hint={words('candor.feedback.optional')} maxLength={200} value={form.contact} onChange={(contact, event) => onChange({ ...form, contact }, event)} />
      {policy.holdOnEscalation && <p className="candor-muted" data-part="hold">{words('candor.escalation.hold')}</p>}
      <Consequence id={consequence} of="question" own={own} whom={target.name} />
      <FormFoot {...{ sending, failure, saved, personal, onCancel, onSend }} onEdit={() => field.current?.focus()} />
    </form>
  );
}

interface TargetsProps {
  targets: readonly EscalationTarget[];
  chosen: string;
  draw: AskFormProps['drawTarget'];
  onChoose: (id: string, event: SyntheticEvent) => void;
}

function Targets({ targets, chosen, draw, onChoose }: TargetsProps) {
  const { words } = useCandor();
  const name = useId();
  return (
    <fieldset data-part="target">
      <legend>{words('candor.escalation.target')}</legend>
      {targets.map((target) => (
        <label key={target.id} className="candor-option">
          <input type="radio" name={name} checked={target.id === chosen} onChange={(event) => onChoose(target.id, event)} />
          <span>{draw ? draw(target) : <Target target={target} />}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Target({ target: { name, role, team, hours } }: { target: EscalationTarget }) {
  const { words } = useCandor();
  return (
    <>
      <bdi>{name}</bdi>
      {[role, team].map((text) => text && <small key={text} className="candor-aside"><bdi>{text}</bdi></small>)}
      {hours && <small className="candor-aside"><SentenceText sentence={words.sentence('candor.escalation.hours', { hours })} /></small>}
    </>
  );
}

function Urgency({ chosen, onChoose, children }: { chosen: FeedbackForm['urgency']; onChoose: (urgency: FeedbackForm['urgency'], event: SyntheticEvent) => void; children: ReactNode }) {
  const { words } = useCandor();
  const name = useId();
  return (
    <fieldset data-part="urgency">
      <legend>{words('candor.escalation.urgency')}</legend>
      <div className="candor-options">
        {urgencies.map((urgency) => (
          <label key={urgency} className="candor-option">
            <input type="radio" name={name} checked={urgency === chosen} onChange={(event) => onChoose(urgency, event)} />
            <span>{words(`candor.escalation.urgency.${urgency}`)}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

function Expect({ target, urgency }: { target: EscalationTarget; urgency: FeedbackForm['urgency'] }) {
  const { words, locale } = useCandor();
  const hours = target.respondWithin?.[urgency];
  return (
    <p data-part="expect" aria-live="polite">
      {hours === undefined ? words('candor.escalation.expect.none') : <SentenceText sentence={words.sentence('candor.escalation.expect', { time: durationText(hours, locale) })} />}
    </p>
  );
}
