'use client';
import type { Narrative } from '@candor/core';
import type { EscalationTarget, FeedbackClient, FeedbackDraft, FeedbackRecord, FeedbackSubject } from '@candor/core/feedback';
import { forwardRef, useId, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { CandorContext } from '../candor.js';
import { ask } from '../feedback/ask.js';
import { allChoices, choiceIcons, type Choice } from '../feedback/choices.js';
import { disagreement, type ReadValue } from '../feedback/drafts.js';
import { withoutDispute, withoutQuestion, type FeedbackForm } from '../feedback/feedbackForm.js';
import { formOf } from '../feedback/formOf.js';
import { useFeedbackWords } from '../feedback/feedbackWords.js';
import { outcomesOf, type OutcomeChoice } from '../feedback/outcomes.js';
import { isWithdrawn, type Said } from '../feedback/said.js';
import { typedValue } from '../feedback/typedValue.js';
import { useFeedbackStatus } from '../feedback/useFeedbackStatus.js';
import { useShowValue } from '../feedback/useShowValue.js';
import { useTargets } from '../feedback/useTargets.js';
import { useCandor } from '../hooks/useCandor.js';
import type { ChangeHandler } from '../hooks/useControllable.js';
import { useEscalation } from '../hooks/useEscalation.js';
import { useFeedback } from '../hooks/useFeedback.js';
import { useFeedbackDraft, type FeedbackChange } from '../hooks/useFeedbackDraft.js';
import { useNeed } from '../hooks/useNeed.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { Advice } from './Advice.js';
import { AskForm } from './AskForm.js';
import { DisagreeForm } from './DisagreeForm.js';
import type { Predict } from './IfUsed.js';
import { QuestionReceipt } from './QuestionReceipt.js';
import { Receipt } from './Receipt.js';
import { SendFailure } from './SendFailure.js';
import { SignIn } from './SignIn.js';

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
  onValueChange?: ChangeHandler<FeedbackForm, FeedbackChange> | undefined;
  /** Keeps what is typed through a reload, where the client can. Default true. */
  autosave?: boolean | undefined;
  /** Which answers are offered. Default: all four. */
  choices?: readonly Choice[] | undefined;
  /** Default: every answer but a question waits while there is nothing to read. */
  enabled?: readonly Choice[] | undefined;
  /** Outcomes that a person can name. Default: those of the model's decision rule. */
  options?: readonly OutcomeChoice[] | undefined;
  /** What sending a disagreement does: whether it changes the case, who reads it, by when. Default: the policy's, else our own. */
  consequence?: string | undefined;
  /** Default: the policy's, else false. */
  requireComment?: boolean | undefined;
  /** Runs the model with some inputs changed; with it, a corrected value is tried out at once. */
  predict?: Predict | undefined;
  /** Whom one may ask. Default: the policy's, else what the client's service names, else whoever looks after the model. */
  targets?: readonly EscalationTarget[] | undefined;
  /** RFC 3339. Default: the provider's; a timer of the client's clock rings when a promised time passes. */
  now?: string | undefined;
  /** A further act of the host's own, in the same grid before the answers. */
  lead?: ReactNode;
  /** The host's own fields in the disagreement, before the consequence. */
  extraFields?: ReactNode;
  /** Default 3. */
  headingLevel?: HeadingLevel | undefined;
  /** Before an answer is kept; `preventDefault` keeps it in the form. */
  onBeforeSubmit?: ((draft: FeedbackDraft, event: { preventDefault(): void }) => void) | undefined;
  onSubmitted?: ((record: FeedbackRecord) => void) | undefined;
  onWithdraw?: ((record: FeedbackRecord) => void) | undefined;
  /** Signs the person in again; what waits is sent when it resolves. */
  onSignIn?: (() => unknown) | undefined;
}

export type { FeedbackChange };

const onlyAsk: readonly Choice[] = ['ask'];

/**
 * Four answers of one size and weight, none preselected. Agree and Not sure are one act, Disagree and
 * Ask a person open a form in place. What was kept is shown until it is closed or changed.
 */
export const Feedback = forwardRef<HTMLElement, FeedbackProps>(function Feedback(
  {
    subject, narrative, client: ownClient, value, defaultValue, onValueChange, autosave, choices = allChoices, enabled = narrative ? allChoices : onlyAsk,
    options, consequence, requireComment, predict, targets: ownTargets, now, lead, extraFields, headingLevel = 3, onBeforeSubmit, onSubmitted, onWithdraw, onSignIn, ...part
  },
  ref,
) {
  const candor = useCandor();
  const full = useFeedbackWords();
  const { words, policy, about, locale } = candor;
  const answers = useFeedback(subject, ownClient);
  const { client, outbox, opinion, question: asked, sending, failure, submitted } = answers;
  useNeed('Feedback', answers, ownClient);
  const { form, setForm, saved } = useFeedbackDraft(subject, { value, defaultValue, onValueChange, autosave, store: client?.drafts });
  const targets = useTargets(client, ownTargets);
  const live = useFeedbackStatus(client, opinion?.record ?? null, opinion?.withdrawal?.state === 'sent' ? 1 : 0);
  const escalation = useEscalation(asked?.record.id ?? null, { client, subject, now });
  const showValue = useShowValue(subject.explanation);
  const [changing, setChanging] = useState(false);
  // Only an act of the officer moves the focus; a form that the host restores stays where it is.
  const opened = useRef<FeedbackForm['open']>(null);
  const openers = useRef<Partial<Record<Choice, HTMLButtonElement | null>>>({});
  const headingId = useId();
  if (!client) return null;

  const outcomes = options ?? outcomesOf(about, locale);
  // An outcome is chosen by its id, never read as a number.
  const read: ReadValue = (feature, text) => (feature === null && outcomes.length > 0 ? text : typedValue(text, { feature, explanation: subject.explanation, about, locale }));
  const choosing = !opinion || isWithdrawn(opinion) || changing;
  const offered = choosing ? choices : choices.filter((choice) => choice === 'ask');
  // One act alone says for itself what it is.
  const named = offered.length > 1;
  const openQuestion = asked !== null && !isWithdrawn(asked);

  const lets = (draft: FeedbackDraft) => {
    let prevented = false;
    onBeforeSubmit?.(draft, { preventDefault: () => { prevented = true; } });
    return !prevented;
  };
  const done = (record: FeedbackRecord | null, after: FeedbackForm) => {
    if (!record) return;
    setForm(after, 'sent');
    onSubmitted?.(record);
  };
  const say = async (draft: FeedbackDraft, after: FeedbackForm) => {
    if (!lets(draft)) return;
    const record = await answers.send(draft);
    if (record) setChanging(false);
    done(record, after);
  };
  const askPerson = async () => done(await ask({ ...answers, send: async (draft) => (lets(draft) ? answers.send(draft) : null) }, form, targets, escalation?.canWithdraw === true), withoutQuestion(form));
  const takeBack = async (kept: NonNullable<typeof opinion | typeof asked>) => {
    const record = await answers.withdraw(kept);
    if (record) onWithdraw?.(record);
  };
  // A refused record was never taken, and a withdrawn one is gone: its successor stands on its own.
  const replaced = opinion && opinion.record.state !== 'refused' && !isWithdrawn(opinion) ? opinion.record.id : undefined;
  const open = (next: FeedbackForm, event: SyntheticEvent): boolean => {
    const taken = setForm(next, next.open ? 'open' : 'cancel', event);
    if (taken) {
      opened.current = next.open;
      answers.forgetFailure();
    }
    return taken;
  };
  const choose = (choice: Choice, event: SyntheticEvent) => {
    if (choice === 'agree' || choice === 'not-sure') {
      void say({ kind: 'opinion', verdict: choice, ...(replaced === undefined ? {} : { supersedes: replaced }) }, { ...form, open: null });
    } else open({ ...form, open: form.open === choice ? null : choice }, event);
  };
  const cancel = (event: SyntheticEvent) => {
    const from = form.open;
    if (from && open({ ...form, open: null }, event)) openers.current[from]?.focus();
  };
  const edit = (said: Said, event: SyntheticEvent) => {
    if (open(formOf(said, form, showValue), event) && said.kind === 'opinion') setChanging(true);
  };

  const formProps = { form, sending, failure, saved, focusFirst: opened.current === form.open, onChange: (next: FeedbackForm, event: SyntheticEvent) => setForm(next, 'input', event), onCancel: cancel };
  const receiptProps = { narrative, outcomes, showValue, durable: outbox.durable, headingLevel };
  const newOf = (one: { record: FeedbackRecord; withdrawal: FeedbackRecord | null }) => (submitted === one.record.id || submitted === one.withdrawal?.id ? submitted : null);
  const state = form.open ? 'open' : opinion || asked ? 'answered' : 'idle';

  return (
    <Part
      tag="div"
      host={part}
      state={{ state }}
      ref={ref}
      className="candor candor-section candor-actions"
      dir={candor.dir}
      lang={locale}
      data-part="feedback"
      data-state={state}
    >
      {full && (
        <CandorContext.Provider value={full}>
          {outbox.signIn && onSignIn && <SignIn client={client} onSignIn={onSignIn} />}
          {opinion && !changing && (
            <Receipt
              key={opinion.record.id}
              {...receiptProps}
              kept={opinion}
              live={live}
              takeFocus={newOf(opinion)}
              onEdit={(event) => edit(opinion.said, event)}
              onWithdraw={() => void takeBack(opinion)}
            />
          )}
        </CandorContext.Provider>
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
              onClick={(event) => choose(choice, event)}
            >
              <Icon name={choiceIcons[choice]} />{words(`candor.feedback.${choice}`)}
            </button>
          ))}
        </fieldset>
      )}
      {narrative && !openQuestion && offered.includes('ask') && <Advice explanation={subject.explanation} verdict={opinion && !isWithdrawn(opinion) ? opinion.said.verdict : undefined} />}
      {full && (
        <CandorContext.Provider value={full}>
          {form.open === null && failure !== null && <SendFailure error={failure} />}
          {form.open === 'disagree' && choosing && narrative && (
            <DisagreeForm
              {...formProps}
              {...{ narrative, outcomes, read, predict, extraFields, consequence }}
              explanation={subject.explanation}
              requireComment={requireComment ?? policy.requireComment === true}
              onSend={() => void say(disagreement(form, replaced, read), withoutDispute(form))}
            />
          )}
          {form.open === 'ask' && <AskForm {...formProps} targets={targets} onSend={() => void askPerson()} />}
          {asked && escalation && form.open !== 'ask' && (
            <QuestionReceipt
              key={asked.record.id}
              {...receiptProps}
              {...{ escalation, targets }}
              takeFocus={newOf(asked)}
              onEdit={asked.record.state === 'refused' ? (event) => edit(asked.said, event) : undefined}
              onWithdraw={() => void takeBack(asked)}
              onAskNext={(target, event) => void open({ ...formOf(asked.said, form, showValue), target }, event)}
            />
          )}
        </CandorContext.Provider>
      )}
    </Part>
  );
});

