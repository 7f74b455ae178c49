'use client';
import type { FeedbackClient, FeedbackRecord, FeedbackSubject, OwnView as OwnViewData } from '@candor/core/feedback';
import { forwardRef, useId, useRef, useState, type ForwardedRef, type FormEvent, type SyntheticEvent } from 'react';
import { LINE_LIMIT } from '../feedback/feedbackForm.js';
import { WithFeedbackWords } from '../feedback/feedbackWords.js';
import { outcomesOf, type OutcomeChoice } from '../feedback/outcomes.js';
import { asNumber } from '../feedback/typedValue.js';
import { useCandor } from '../hooks/useCandor.js';
import { useControllable, type ChangeHandler } from '../hooks/useControllable.js';
import { useFeedback } from '../hooks/useFeedback.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { TextField } from '../parts/TextField.js';
import { SendFailure } from './SendFailure.js';

export interface OwnViewState {
  state: 'open' | 'skipping';
}

/** What stands in the form: plain JSON. */
export interface OwnViewForm {
  /** Outcome id, or an amount as typed. */
  readonly choice: string;
  readonly sure: NonNullable<OwnViewData['sure']> | null;
  /** Why it is skipped; `null` while it is not. */
  readonly skipped: string | null;
}

export interface OwnViewProps extends PartProps<OwnViewState> {
  /** What it is about. */
  subject: FeedbackSubject;
  /** `on-request`: nothing is asked, the recommendation only waits for a press. Default `own-view-first`. */
  mode?: 'own-view-first' | 'on-request' | undefined;
  /** Default: the outcomes of the model's decision rule. Without any an amount is asked for, and nothing where the model estimates none. */
  choices?: readonly OutcomeChoice[] | undefined;
  value?: OwnViewForm | undefined;
  defaultValue?: OwnViewForm | undefined;
  onValueChange?: ChangeHandler<OwnViewForm, 'input' | 'skip'> | undefined;
  /** It may be skipped, with a reason. Default: the policy's, else false. */
  skip?: boolean | undefined;
  /** Default: the provider's. Without one nothing is kept, and the recommendation is shown all the same. */
  client?: FeedbackClient | null | undefined;
  /** The recommendation may be shown now. */
  onReveal?: ((record: FeedbackRecord | null) => void) | undefined;
  /** Default 2. */
  headingLevel?: HeadingLevel | undefined;
}

const sures = ['not', 'somewhat', 'fairly', 'very'] as const;
const empty: OwnViewForm = { choice: '', sure: null, skipped: null };

/** What the officer would do, noted before the recommendation is seen: a choice and how sure. Nothing is timed, nothing preselected. */
export const OwnView = forwardRef<HTMLElement, OwnViewProps>(function OwnView(props, ref) {
  return <WithFeedbackWords><OwnViewPart {...props} forwarded={ref} /></WithFeedbackWords>;
});

function OwnViewPart({
  subject, mode = 'own-view-first', choices: own, value, defaultValue = empty, onValueChange, skip: ownSkip, client: ownClient, onReveal, headingLevel = 2, forwarded, ...part
}: OwnViewProps & { forwarded: ForwardedRef<HTMLElement> }) {
  const { words, about, locale, policy, dir } = useCandor();
  const [form, setForm] = useControllable(value, defaultValue, onValueChange);
  const { client, send, sending, failure } = useFeedback(subject, ownClient);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLFormElement>(null);
  const heading = useId();
  const why = useId();
  const choices = own ?? outcomesOf(about, locale);
  // Where nobody named the outcomes of a yes or no, nothing can be asked: the recommendation waits for a press alone.
  const { scale = 'value' } = subject.explanation?.prediction ?? {};
  const asks = mode === 'own-view-first' && (choices.length > 0 || scale === 'value');
  const skip = ownSkip ?? policy.ownViewSkip === true;
  const skipping = form.skipped !== null;
  const amount = choices.length > 0 ? null : asNumber(form.choice, locale);
  const error = skipping
    ? form.skipped!.trim() === '' ? words('candor.own-view.skip.error') : null
    : choices.length > 0
      ? form.choice === '' ? words('candor.own-view.error') : null
      : amount === null ? words('candor.feedback.expected.error') : null;

  const reveal = async (event: FormEvent) => {
    event.preventDefault();
    if (!asks) return onReveal?.(null);
    setTried(true);
    if (error !== null) return (field.current ?? place.current?.querySelector('input'))?.focus();
    // Without a client there is nothing to keep it.
    if (!client) return onReveal?.(null);
    const record = await send({
      kind: 'own-view',
      ...(skipping ? { skipped: form.skipped!.trim() } : { choice: amount ?? form.choice, ...(form.sure ? { sure: form.sure } : {}) }),
    });
    if (record) onReveal?.(record);
  };
  const state = skipping ? 'skipping' : 'open';

  return (
    <Part tag="section" host={part} state={{ state }} ref={forwarded} className="candor candor-section candor-own-view" dir={dir} lang={locale} aria-labelledby={heading} data-part="own-view" data-state={state} data-mode={asks ? 'own-view-first' : 'on-request'}>
      <Heading level={headingLevel} id={heading}>{words('candor.own-view.heading')}</Heading>
      <form ref={place} className="candor-form" noValidate aria-describedby={why} onSubmit={(event) => void reveal(event)}>
        <p id={why}>{words(asks ? 'candor.own-view.why' : 'candor.own-view.request')}</p>
        {asks && (skipping
          ? (
            <TextField
              ref={field}
              label={words('candor.own-view.skip.why')}
              error={tried ? error : null}
              required
              maxLength={LINE_LIMIT}
              value={form.skipped!}
              onChange={(skipped, event) => setForm({ ...form, skipped }, 'input', event)}
            />
          )
          : (
            <>
              {choices.length > 0
                ? <Choices part="choice" legend={words('candor.own-view.choice')} choices={choices} chosen={form.choice} error={tried ? error : null} onChoose={(choice, event) => setForm({ ...form, choice }, 'input', event)} />
                : (
                  <TextField ref={field} label={words('candor.own-view.amount')} error={tried ? error : null} required inputMode="decimal" value={form.choice} onChange={(choice, event) => setForm({ ...form, choice }, 'input', event)} />
                )}
              <Choices
                part="sure"
                legend={words('candor.own-view.sure')}
                choices={sures.map((id) => ({ id, label: words(`candor.own-view.sure.${id}`) }))}
                chosen={form.sure ?? ''}
                error={null}
                onChoose={(sure, event) => setForm({ ...form, sure: sure as OwnViewForm['sure'] }, 'input', event)}
              />
            </>
          ))}
        {failure !== null && <SendFailure error={failure} />}
        <div className="candor-row">
          <button type="submit" className="candor-button" data-part="reveal" data-emphasis="filled" aria-disabled={sending || undefined}>{words('candor.own-view.reveal')}</button>
          {asks && skip && (
            <button type="button" className="candor-button" onClick={(event) => setForm({ ...form, skipped: skipping ? null : '' }, 'skip', event)}>
              {words(skipping ? 'candor.feedback.cancel' : 'candor.own-view.skip')}
            </button>
          )}
        </div>
      </form>
    </Part>
  );
}

interface ChoicesProps {
  part: string;
  legend: string;
  choices: readonly OutcomeChoice[];
  chosen: string;
  error: string | null;
  onChoose: (id: string, event: SyntheticEvent) => void;
}

function Choices({ part, legend, choices, chosen, error, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset data-part={part} aria-describedby={error === null ? undefined : `${name}-error`}>
      <legend>{legend}</legend>
      <div className="candor-options">
        {choices.map(({ id, label }) => (
          <label key={id} className="candor-option">
            <input type="radio" name={name} checked={id === chosen} onChange={(event) => onChoose(id, event)} />
            <bdi>{label}</bdi>
          </label>
        ))}
      </div>
      {error !== null && <p id={`${name}-error`} className="candor-field-error" role="alert">{error}</p>}
    </fieldset>
  );
}
