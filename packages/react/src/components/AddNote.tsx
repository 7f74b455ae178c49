'use client';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { TEXT_LIMIT } from '../feedback/feedbackForm.js';
import { usePersonalCheck } from '../feedback/usePersonalCheck.js';
import { useCandor } from '../hooks/useCandor.js';
import { TextField } from '../parts/TextField.js';
import { FormFoot } from './FormFoot.js';

interface AddNoteProps {
  label: string;
  /** Without words there is nothing to send. */
  needed: boolean;
  sending: boolean;
  failure: unknown;
  /** Opened by a press just now. */
  focusFirst: boolean;
  onSend: (note: string) => void;
  /** Left out where there is nothing to go back to. */
  onCancel?: (() => void) | undefined;
}

/** A few more words for whoever looks at the question. */
export function AddNote({ label, needed, sending, failure, focusFirst, onSend, onCancel }: AddNoteProps) {
  const { words } = useCandor();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const personal = usePersonalCheck([note]);
  const empty = needed && note.trim() === '';
  const tooLong = note.length - TEXT_LIMIT;
  useEffect(() => {
    if (focusFirst) field.current?.focus();
  }, [focusFirst]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (empty || tooLong > 0) field.current?.focus();
    else if (personal.passes([note])) onSend(note.trim());
  };
  return (
    <form className="candor-form" data-part="note" noValidate onSubmit={submit}>
      <TextField
        ref={field}
        label={label}
        hint={needed ? undefined : words('candor.feedback.optional')}
        error={tooLong > 0 ? words('candor.feedback.comment.long', { count: tooLong }) : tried && empty ? words('candor.escalation.inform.error') : null}
        required={needed}
        multiline
        value={note}
        onChange={setNote}
      />
      <FormFoot {...{ sending, failure, personal, onCancel }} saved={false} onSend={() => onSend(note.trim())} onEdit={() => field.current?.focus()} />
    </form>
  );
}
