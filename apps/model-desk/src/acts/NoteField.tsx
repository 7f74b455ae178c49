import { useId, type RefObject } from 'react';

/** The longest note that the service takes. */
export const LONGEST_NOTE = 2000;

export interface NoteFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with it. */
  problem?: string | undefined;
  rows?: number;
  fieldRef?: RefObject<HTMLTextAreaElement | null>;
}

/** A text field that never cuts what is typed: what is too long is said, and stays. */
export function NoteField({ label, value, onChange, problem, rows = 3, fieldRef }: NoteFieldProps) {
  const id = useId();
  const over = value.length - LONGEST_NOTE;
  const said = problem ?? (over > 0 ? `Shorten it by ${over} ${over === 1 ? 'character' : 'characters'}: ${LONGEST_NOTE.toLocaleString('en')} fit.` : undefined);
  return (
    <div className="note">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={fieldRef} rows={rows} dir="auto" value={value} aria-invalid={said !== undefined || undefined} aria-describedby={said === undefined ? undefined : `${id}-problem`} onChange={(event) => onChange(event.target.value)} />
      {said !== undefined && <p className="problem" id={`${id}-problem`}>{said}</p>}
    </div>
  );
}
