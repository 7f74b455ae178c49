import { useId, useState, type FormEvent } from 'react';
import type { ReviewCase, Target } from '../api/schemas.js';
import type { Draft } from './draft.js';
import { LONGEST_NOTE, NoteField } from './NoteField.js';

export interface SideFormProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  onCancel: () => void;
  isPending: boolean;
}

/** A question back. The promised time stays what the officer was told. */
export function AskForm({ draft: { question }, onChange, onSend, ...form }: SideFormProps & { onSend: (question: string) => void }) {
  const [tried, setTried] = useState(false);
  const missing = question.trim() === '';
  return (
    <SideForm {...form} action="Send question" onSubmit={() => { setTried(true); if (!missing && question.length <= LONGEST_NOTE) onSend(question.trim()); }}>
      <NoteField label="What do you need to know?" value={question} onChange={(typed) => onChange({ question: typed })} problem={tried && missing ? 'Write the question.' : undefined} />
      <p className="muted">The case waits for the officer and stays yours. The time that was promised does not move.</p>
    </SideForm>
  );
}

export function HandOverForm({ one, targets, draft: { target, handOver }, onChange, onSend, ...form }: SideFormProps & { one: ReviewCase; targets: readonly Target[]; onSend: (target: string, note: string) => void }) {
  const id = useId();
  const [tried, setTried] = useState(false);
  const others = targets.filter((other) => other.id !== one.target);
  return (
    <SideForm {...form} action="Hand over" onSubmit={() => { setTried(true); if (target.trim() !== '' && handOver.length <= LONGEST_NOTE) onSend(target.trim(), handOver.trim()); }}>
      <div className="note">
        <label htmlFor={id}>To whom?</label>
        {targets.length > 0 ? (
          <select id={id} value={target} onChange={(event) => onChange({ target: event.target.value })} aria-describedby={tried && target === '' ? `${id}-problem` : undefined}>
            <option value="">Choose</option>
            {others.map((other) => <option key={other.id} value={other.id}>{other.name}</option>)}
          </select>
        ) : (
          <input id={id} value={target} maxLength={200} onChange={(event) => onChange({ target: event.target.value })} aria-describedby={tried && target === '' ? `${id}-problem` : undefined} />
        )}
        {tried && target.trim() === '' && <p className="problem" id={`${id}-problem`}>Say whom the case goes to.</p>}
      </div>
      <NoteField label="Note for them (optional)" value={handOver} onChange={(typed) => onChange({ handOver: typed })} />
      <p className="muted">They get the case with a new promised time. The officer sees that it was handed over.</p>
    </SideForm>
  );
}

export function ReopenForm({ draft: { reason }, onChange, onSend, ...form }: SideFormProps & { onSend: (reason: string) => void }) {
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <SideForm {...form} action="Reopen" onSubmit={() => { setTried(true); if (!missing && reason.length <= LONGEST_NOTE) onSend(reason.trim()); }}>
      <NoteField label="Why is it opened again?" value={reason} onChange={(typed) => onChange({ reason: typed })} problem={tried && missing ? 'Say why: the officer reads it.' : undefined} />
      <p className="muted">The answer stays in the history. A new time is promised.</p>
    </SideForm>
  );
}

function SideForm({ action, onSubmit, onCancel, isPending, children }: { action: string; onSubmit: () => void; onCancel: () => void; isPending: boolean; children: React.ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="side-form" onSubmit={submit} noValidate>
      {children}
      <div className="row">
        <button type="submit" className="button-main" aria-disabled={isPending || undefined}>{action}</button>
        <button type="button" className="button" onClick={onCancel}>Cancel</button>
      </div>
    </form>
  );
}
