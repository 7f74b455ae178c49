'use client';
import type { Narrative } from '@candor/core';
import type { FeedbackClient, FeedbackDraft, FeedbackSubject, FeedbackRecord } from '@candor/core/feedback';
import { forwardRef, useId, useRef, useState, type ReactNode } from 'react';
import { allChoices, choiceIcons, type Choice } from '../feedback/choices.js';
import { disagreement, emptyForm, formOf, question, type FeedbackForm } from '../feedback/feedbackForm.js';
import { lastSaid } from '../feedback/said.js';
import { CandorContext } from '../candor.js';
import { useFeedbackWords } from '../feedback/feedbackWords.js';
import { useCandor } from '../hooks/useCandor.js';
import { useControllable } from '../hooks/useControllable.js';
import { useOutbox } from '../hooks/useOutbox.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { AskForm } from './AskForm.js';
import { DisagreeForm } from './DisagreeForm.js';
import { Receipt } from './Receipt.js';
import { SendFailure } from './SendFailure.js';

export interface FeedbackPartState {
  /** `open` while a form is, `answered` once a record is kept. */
  state: 'idle' | 'open' | 'answered';
}

export interface FeedbackProps extends PartProps<FeedbackPartState> {
  /** What the answer is about. */
  subject: FeedbackSubject;
  /** What was read: its reasons can be named in a disagreement. `null` while there is nothing to read. */
  narrative: Narrative | null;
  /** Default: the provider's. Without one nothing is drawn: a button that leads nowhere would lie. */
  client?: FeedbackClient | null | undefined;
  /** What stands in the form. Keep it and nothing typed is lost, whatever happens to the page. */
  value?: FeedbackForm | undefined;
  defaultValue?: FeedbackForm | undefined;
  onValueChange?: ((value: FeedbackForm, details: { reason: FeedbackChange }) => void) | undefined;
  /** Which answers are offered. Default: all four. */
  choices?: readonly Choice[] | undefined;
  /** Default: every answer but a question waits while there is nothing to read. */
  enabled?: readonly Choice[] | undefined;
  /** A further act of the host's own, in the same grid before the answers. */
  lead?: ReactNode;
  /** Default 3. */
  headingLevel?: HeadingLevel | undefined;
  onSubmitted?: ((record: FeedbackRecord) => void) | undefined;
}

export type FeedbackChange = 'open' | 'input' | 'cancel' | 'sent';

const onlyAsk: readonly Choice[] = ['ask'];

/**
 * Four answers of one size and weight, none preselected. Agree and Not sure are one act, Disagree and
 * Ask a person open a form in place. What was kept is shown until it is changed.
 */
export const Feedback = forwardRef<HTMLElement, FeedbackProps>(function Feedback(
  { subject, narrative, client: ownClient, value, defaultValue = emptyForm, onValueChange, choices = allChoices, enabled = narrative ? allChoices : onlyAsk, lead, headingLevel = 3, onSubmitted, ...part },
  ref,
) {
  const candor = useCandor();
  const full = useFeedbackWords();
  const { words, policy, about } = candor;
  const client = ownClient === undefined ? candor.client : ownClient;
  const outbox = useOutbox(client);
  const [form, setForm] = useControllable(value, defaultValue, onValueChange);
  const [changing, setChanging] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [submitted, setSubmitted] = useState<string | null>(null);
  // Only an act of the officer moves the focus; a form that the host restores stays where it is.
  const opened = useRef<FeedbackForm['open']>(null);
  const openers = useRef<Partial<Record<Choice, HTMLButtonElement | null>>>({});
  const headingId = useId();

  if (!client) return null;
  const predictionId = subject.predictionId ?? subject.explanation?.case.id;
  if (predictionId === undefined) return null;
  const { opinion, question: asked } = lastSaid(outbox.records, predictionId);
  const choosing = !opinion || changing;
  const offered = choosing ? choices : choices.filter((choice) => choice === 'ask');
  // One act alone says for itself what it is.
  const named = offered.length > 1;
  const target = policy.askTarget ?? { id: about?.card.contact ?? 'model-owner', name: null };

  const send = async (draft: FeedbackDraft, after: FeedbackForm) => {
    if (sending) return;
    setSending(true);
    setFailure(null);
    try {
      const record = await client.submit(draft, subject);
      setSubmitted(record.id);
      if (draft.kind === 'opinion') setChanging(false);
      setForm(after, 'sent');
      onSubmitted?.(record);
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
    }
  };
  // A refused record was never taken: its successor stands on its own.
  const replaced = opinion && opinion.record.state !== 'refused' ? opinion.record.id : undefined;
  const choose = (choice: Choice) => {
    if (choice === 'agree' || choice === 'not-sure') {
      void send({ kind: 'opinion', verdict: choice, ...(replaced === undefined ? {} : { supersedes: replaced }) }, { ...form, open: null });
      return;
    }
    const next = form.open === choice ? null : choice;
    opened.current = next;
    setForm({ ...form, open: next }, next ? 'open' : 'cancel');
  };
  const cancel = () => {
    if (form.open) openers.current[form.open]?.focus();
    setFailure(null);
    setForm({ ...form, open: null }, 'cancel');
  };
  const edit = (said: Parameters<typeof formOf>[0]) => {
    const next = formOf(said, form);
    opened.current = next.open;
    if (said.kind === 'opinion') setChanging(true);
    setForm(next, 'open');
  };

  const formProps = { form, sending, failure, focusFirst: opened.current === form.open, onChange: (next: FeedbackForm) => setForm(next, 'input'), onCancel: cancel };
  const state = form.open ? 'open' : opinion || asked ? 'answered' : 'idle';

  return (
    <Part
      tag="div"
      host={part}
      state={{ state }}
      ref={ref}
      className="candor candor-section candor-actions"
      dir={candor.dir}
      lang={candor.locale}
      data-part="feedback"
      data-state={state}
    >
      {full && opinion && !changing && (
        <CandorContext.Provider value={full}><Receipt
          key={opinion.record.id}
          {...opinion}
          narrative={narrative}
          durable={outbox.durable}
          headingLevel={headingLevel}
          takeFocus={submitted === opinion.record.id}
          onEdit={() => edit(opinion.said)}
        /></CandorContext.Provider>
      )}
      {named && (
        <div className="candor-heading-row">
          <Heading level={headingLevel} id={headingId}>{words('candor.feedback.heading')}</Heading>
          {changing && <button type="button" className="candor-link" onClick={() => setChanging(false)}>{full?.words('candor.feedback.back')}</button>}
        </div>
      )}
      {offered.length > 0 && (
        <fieldset className="candor-choices" aria-labelledby={named ? headingId : undefined} aria-label={named ? undefined : words('candor.feedback.heading')}>
          {lead}
          {offered.map((choice) => (
            <button
              key={choice}
              ref={(button) => { openers.current[choice] = button; }}
              type="button"
              className="candor-button"
              data-choice={choice}
              disabled={!enabled.includes(choice)}
              aria-disabled={sending || undefined}
              aria-expanded={choice === 'disagree' || choice === 'ask' ? form.open === choice : undefined}
              onClick={() => choose(choice)}
            >
              <Icon name={choiceIcons[choice]} />{words(`candor.feedback.${choice}`)}
            </button>
          ))}
        </fieldset>
      )}
      {full && <CandorContext.Provider value={full}>
      {form.open === null && failure !== null && <SendFailure error={failure} />}
      {form.open === 'disagree' && choosing && narrative && (
        <DisagreeForm {...formProps} narrative={narrative} onSend={() => void send(disagreement(form, replaced), { ...emptyForm, question: form.question })} />
      )}
      {form.open === 'ask' && (
        <AskForm {...formProps} target={target.name} onSend={() => void send(question(form, target.id), { ...form, open: null, question: '' })} />
      )}
      {asked && form.open !== 'ask' && (
        <Receipt
          key={asked.record.id}
          {...asked}
          narrative={narrative}
          durable={outbox.durable}
          headingLevel={headingLevel}
          takeFocus={submitted === asked.record.id}
          onEdit={asked.record.state === 'refused' ? () => edit(asked.said) : undefined}
        />
      )}
      </CandorContext.Provider>}
    </Part>
  );
});
