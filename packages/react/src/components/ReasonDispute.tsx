'use client';
import { pickText, type Explanation, type Narrative, type Reason } from '@candor/core';
import { useId, type ReactNode, type RefObject, type SyntheticEvent } from 'react';
import type { ReadValue } from '../feedback/drafts.js';
import { claims, LINE_LIMIT, noClaim, type FeedbackForm, type ReasonClaim } from '../feedback/feedbackForm.js';
import { useCandor } from '../hooks/useCandor.js';
import { SentenceText } from '../parts/SentenceText.js';
import { TextField, type TextFieldProps } from '../parts/TextField.js';
import { IfUsed, type Predict } from './IfUsed.js';

interface ReasonDisputeProps {
  reason: Reason;
  narrative: Narrative;
  explanation: Explanation | null;
  form: FeedbackForm;
  onChange: (form: FeedbackForm, event: SyntheticEvent) => void;
  read: ReadValue;
  predict?: Predict | undefined;
  first?: RefObject<HTMLInputElement | null> | undefined;
}

type Change = (next: Partial<ReasonClaim>, event: SyntheticEvent) => void;

/** One reason to tick; ticked, what is wrong with it can be said. */
export function ReasonDispute({ reason, narrative, explanation, form, onChange, read, predict, first }: ReasonDisputeProps) {
  const { feature } = reason;
  const ticked = form.features.includes(feature);
  const said = form.claims[feature] ?? noClaim;
  const change: Change = (next, event) => onChange({ ...form, claims: { ...form.claims, [feature]: { ...said, ...next } } }, event);
  const masked = explanation?.features[reason.index]?.state === 'masked';
  return (
    <>
      <label className="candor-option">
        <input
          ref={first}
          type="checkbox"
          checked={ticked}
          onChange={(event) => onChange({ ...form, features: event.target.checked ? [...form.features, feature] : form.features.filter((name) => name !== feature) }, event)}
        />
        <ReasonName reason={reason} />
      </label>
      {ticked && (
        <Claims reason={reason} masked={masked} said={said} change={change}>
          {said.claim === 'wrong-value' && !masked && (
            <>
              <CorrectValue feature={feature} value={said.value} onChange={(value, event) => change({ value }, event)} />
              <Source value={said.source} onChange={(source, event) => change({ source }, event)} />
              {predict && explanation && said.value.trim() !== '' && (
                <IfUsed feature={feature} value={read(feature, said.value.trim())} predict={predict} before={explanation} narrative={narrative} />
              )}
            </>
          )}
        </Claims>
      )}
    </>
  );
}

function Claims({ reason, masked, said, change, children }: { reason: Reason; masked: boolean; said: ReasonClaim; change: Change; children: ReactNode }) {
  const { words } = useCandor();
  const name = useId();
  return (
    <fieldset className="candor-claims" data-part="claims">
      <legend><SentenceText sentence={words.sentence('candor.feedback.claim', { label: reason.label })} /> <small>{words('candor.feedback.optional')}</small></legend>
      {claims.filter((claim) => !(masked && claim === 'wrong-value')).map((claim) => (
        <label key={claim} className="candor-option">
          <input
            type="radio"
            name={name}
            checked={said.claim === claim}
            // A second press takes it back: nothing here has to be said.
            onClick={(event) => { if (said.claim === claim) change({ claim: null }, event); }}
            onChange={(event) => change({ claim }, event)}
          />
          <span>{words(`candor.feedback.claim.${claim}`)}</span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}

/** The names of a category are offered; anything can be typed. */
function CorrectValue({ feature, value, onChange }: { feature: string } & Pick<TextFieldProps, 'value' | 'onChange'>) {
  const { words, about, locale } = useCandor();
  const list = useId();
  const known = Object.entries(about?.presentation.values?.[feature] ?? {});
  return (
    <>
      <TextField label={words('candor.feedback.correct')} maxLength={LINE_LIMIT} list={known.length > 0 ? list : undefined} value={value} onChange={onChange} />
      {known.length > 0 && <datalist id={list}>{known.map(([id, label]) => <option key={id} value={pickText(label, locale) ?? id}>{pickText(label, locale) ?? id}</option>)}</datalist>}
    </>
  );
}

function Source({ value, onChange }: Pick<TextFieldProps, 'value' | 'onChange'>) {
  const { words } = useCandor();
  return <TextField label={words('candor.feedback.source')} hint={words('candor.feedback.optional')} maxLength={LINE_LIMIT} value={value} onChange={onChange} />;
}

function ReasonName({ reason }: { reason: Reason }) {
  const { words } = useCandor();
  if (reason.valueText === null) return <bdi>{reason.label}</bdi>;
  return <span><SentenceText sentence={words.sentence('candor.feedback.reason', { label: reason.label, value: reason.valueText })} /></span>;
}
