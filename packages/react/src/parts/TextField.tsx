'use client';
import { forwardRef, useId, type Ref, type SyntheticEvent } from 'react';

export interface TextFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  required?: boolean | undefined;
  multiline?: boolean | undefined;
  maxLength?: number | undefined;
  /** Id of a list of words that are offered. */
  list?: string | undefined;
  inputMode?: 'text' | 'decimal' | undefined;
  value: string;
  onChange: (value: string, event: SyntheticEvent) => void;
}

/** A labelled field whose hint and error are read with it. */
export const TextField = forwardRef<HTMLTextAreaElement | HTMLInputElement, TextFieldProps>(function TextField(
  { label, hint, error = null, required, multiline = false, maxLength, list, inputMode, value, onChange },
  ref,
) {
  const id = useId();
  const field = {
    id,
    className: 'candor-input',
    value,
    required,
    maxLength,
    'aria-invalid': error !== null || undefined,
    'aria-describedby': error === null ? undefined : `${id}-error`,
  };
  return (
    <div data-part="field">
      <label className="candor-label" htmlFor={id}>{label} {hint && <small>{hint}</small>}</label>
      {multiline
        ? <textarea ref={ref as Ref<HTMLTextAreaElement>} rows={3} {...field} onChange={(event) => onChange(event.target.value, event)} />
        : <input ref={ref as Ref<HTMLInputElement>} type="text" list={list} inputMode={inputMode} {...field} onChange={(event) => onChange(event.target.value, event)} />}
      {error !== null && <p id={`${id}-error`} className="candor-field-error" role="alert">{error}</p>}
    </div>
  );
});
