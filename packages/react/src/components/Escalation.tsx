'use client';
import type { EscalationTarget, FeedbackClient, FeedbackRecord, FeedbackStatus, FeedbackSubject } from '@candor/core/feedback';
import { forwardRef, useId, type ForwardedRef, type ReactNode } from 'react';
import { ask } from '../feedback/ask.js';
import { withoutQuestion, type FeedbackForm } from '../feedback/feedbackForm.js';
import { formOf } from '../feedback/formOf.js';
import { WithFeedbackWords } from '../feedback/feedbackWords.js';
import { outcomesOf } from '../feedback/outcomes.js';
import { isWithdrawn } from '../feedback/said.js';
import { useShowValue } from '../feedback/useShowValue.js';
import { useTargets } from '../feedback/useTargets.js';
import { useCandor } from '../hooks/useCandor.js';
import type { ChangeHandler } from '../hooks/useControllable.js';
import { useEscalation } from '../hooks/useEscalation.js';
import { useFeedback } from '../hooks/useFeedback.js';
import { useFeedbackDraft, type FeedbackChange } from '../hooks/useFeedbackDraft.js';
import { useNeed } from '../hooks/useNeed.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { AskForm } from './AskForm.js';
import { QuestionReceipt } from './QuestionReceipt.js';
import { SignIn } from './SignIn.js';

export interface EscalationPartState {
  /** `asked` while a question is kept, `idle` while one can be written. */
  state: 'idle' | 'asked';
}

export interface EscalationProps extends PartProps<EscalationPartState> {
  /** What the question is about. */
  subject: FeedbackSubject;
  /** Default: the policy's, else what the client's service names, else whoever looks after the model. */
  targets?: readonly EscalationTarget[] | undefined;
  /** What stands in the form. */
  value?: FeedbackForm | undefined;
  defaultValue?: FeedbackForm | undefined;
  onValueChange?: ChangeHandler<FeedbackForm, FeedbackChange> | undefined;
  autosave?: boolean | undefined;
  /** The host's own word on where it stands. Default: what the client's service says. */
  status?: FeedbackStatus | null | undefined;
  /** RFC 3339. Default: the provider's; a timer of the client's clock rings when a promised time passes. */
  now?: string | undefined;
  client?: FeedbackClient | null | undefined;
  /** What sending does: who reads it, by when. */
  consequence?: string | undefined;
  /** Draws a target in the host's own way. */
  target?: ((target: EscalationTarget) => ReactNode) | undefined;
  /** Default 3. */
  headingLevel?: HeadingLevel | undefined;
  onEscalate?: ((record: FeedbackRecord) => void) | undefined;
  /** Signs the person in again; what waits is sent when it resolves. */
  onSignIn?: (() => unknown) | undefined;
}

/** Asking a person, on its own: whom, how soon, what; then where it stands, what has happened, and whom to ask next when time has passed. */
export const Escalation = forwardRef<HTMLElement, EscalationProps>(function Escalation(props, ref) {
  return <WithFeedbackWords><EscalationPart {...props} forwarded={ref} /></WithFeedbackWords>;
});

function EscalationPart({
  subject, targets: own, value, defaultValue, onValueChange, autosave, status, now, client: ownClient, consequence, target: drawTarget, headingLevel = 3, onEscalate, onSignIn, forwarded, ...part
}: EscalationProps & { forwarded: ForwardedRef<HTMLElement> }) {
  const { words, about, locale, dir } = useCandor();
  const answers = useFeedback(subject, ownClient);
  const { client, question, outbox, submitted, sending, failure } = answers;
  useNeed('Escalation', answers, ownClient);
  const { form, setForm, saved } = useFeedbackDraft(subject, { value, defaultValue, onValueChange, autosave, store: client?.drafts });
  const targets = useTargets(client, own);
  const escalation = useEscalation(question?.record.id ?? null, { client, subject, status, now });
  const showValue = useShowValue(subject.explanation);
  const heading = useId();
  if (!client) return null;

  const send = async () => {
    const record = await ask(answers, form, targets, escalation?.canWithdraw === true);
    if (!record) return;
    setForm(withoutQuestion(form), 'sent');
    onEscalate?.(record);
  };
  const isOpen = form.open === 'ask' || question === null || isWithdrawn(question);
  const state = isOpen ? 'idle' : 'asked';
  return (
    <Part tag="section" host={part} state={{ state }} ref={forwarded} className="candor candor-section candor-actions" dir={dir} lang={locale} aria-labelledby={heading} data-part="escalation" data-state={state}>
      <Heading level={headingLevel} id={heading}>{words('candor.feedback.ask')}</Heading>
      {outbox.signIn && onSignIn && <SignIn client={client} onSignIn={onSignIn} />}
      {question && escalation && form.open !== 'ask' && (
        <QuestionReceipt
          key={question.record.id}
          {...{ escalation, targets, showValue, headingLevel }}
          narrative={null}
          outcomes={outcomesOf(about, locale)}
          durable={outbox.durable}
          takeFocus={submitted === question.record.id || submitted === question.withdrawal?.id ? submitted : null}
          onEdit={question.record.state === 'refused' ? (event) => setForm(formOf(question.said, form, showValue), 'open', event) : undefined}
          onWithdraw={() => void answers.withdraw(question)}
          onAskNext={(next, event) => setForm({ ...formOf(question.said, form, showValue), target: next }, 'open', event)}
        />
      )}
      {isOpen && (
        <AskForm
          {...{ form, sending, failure, saved, consequence, targets, drawTarget }}
          focusFirst={false}
          onChange={(next, event) => setForm(next, 'input', event)}
          onCancel={(event) => setForm(withoutQuestion(form), 'cancel', event)}
          onSend={() => void send()}
        />
      )}
    </Part>
  );
}
