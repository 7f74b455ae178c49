import type { EscalationOutcome } from '@candor/core/feedback';
import { useId, useRef, useState, type FormEvent } from 'react';
import { outcomeWords } from '../words/stateWords.js';
import type { Draft } from './draft.js';
import { LONGEST_NOTE, NoteField } from './NoteField.js';

export interface AnswerFormProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  onSend: (outcome: EscalationOutcome, answer: string) => void;
  isPending: boolean;
}

/** The decision and the words that go back with it. Nothing is chosen beforehand. */
export function AnswerForm({ draft: { outcome, answer }, onChange, onSend, isPending }: AnswerFormProps) {
  const name = useId();
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const unchosen = outcome === null;
  const unwritten = answer.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (outcome === null) first.current?.focus();
    else if (unwritten || answer.length > LONGEST_NOTE) field.current?.focus();
    else onSend(outcome, answer.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <fieldset className="outcomes" aria-describedby={tried && unchosen ? `${name}-problem` : undefined}>
        <legend>What becomes of the recommendation?</legend>
        {Object.entries(outcomeWords).map(([one, words], i) => (
          <label key={one}>
            <input ref={i === 0 ? first : undefined} type="radio" name={name} checked={outcome === one} onChange={() => onChange({ outcome: one as EscalationOutcome })} />
            {words}
          </label>
        ))}
      </fieldset>
      {tried && unchosen && <p className="problem" id={`${name}-problem`}>Choose one: the officer needs to know what holds.</p>}
      <NoteField label="Answer to the officer" rows={5} fieldRef={field} value={answer} onChange={(typed) => onChange({ answer: typed })} problem={tried && unwritten ? 'Write the answer: it is what the officer reads.' : undefined} />
      <p className="muted">The officer reads this at their desk. The recommendation on record stays as it was.</p>
      <button type="submit" className="button-main" aria-disabled={isPending || undefined}>Send answer</button>
    </form>
  );
}
