'use client';
import { useId, type SyntheticEvent } from 'react';
import type { OutcomeChoice } from '../feedback/outcomes.js';

export interface SelectFieldProps {
  label: string;
  hint?: string | undefined;
  /** What stands for no choice. */
  none: string;
  choices: readonly OutcomeChoice[];
  value: string;
  onChange: (value: string, event: SyntheticEvent) => void;
}

/** A labelled choice of one, or of none. */
export function SelectField({ label, hint, none, choices, value, onChange }: SelectFieldProps) {
  const id = useId();
  return (
    <div data-part="field">
      <label className="candor-label" htmlFor={id}>{label} {hint && <small>{hint}</small>}</label>
      <select id={id} className="candor-input" value={value} onChange={(event) => onChange(event.target.value, event)}>
        <option value="">{none}</option>
        {choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.label}</option>)}
      </select>
    </div>
  );
}
