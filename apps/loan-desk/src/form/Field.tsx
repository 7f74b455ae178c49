import { useId } from 'react';
import type { Desk } from '../desk/desk.js';
import { affixes, cellText, labelOf } from '../desk/words.js';
import { UndoIcon } from '../page/icons.js';
import { typedOf } from '../cases/typed.js';
import type { FieldKind } from './fieldKind.js';

export interface FieldProps {
  desk: Desk;
  column: string;
  kind: FieldKind;
  /** The file's cell, before any edit. */
  original: string;
  /** What was typed, if anything was. */
  typed: string | undefined;
  problem: string | undefined;
  /** Rank of the reason that names this value; `''` for a named value without a firm rank. */
  mark: string | undefined;
  onType: (typed: string) => void;
  onUndo: () => void;
}

/** One value of the case: read, edit, put back. */
export function Field({ desk, column, kind, original, typed, problem, mark, onType, onUndo }: FieldProps) {
  const id = useId();
  const label = labelOf(desk, column);
  const start = kind.control === 'number' ? typedOf(original, desk.formats[column], desk.locale) : original;
  const current = kind.control === 'choice' ? optionFor(kind.options, typed ?? original) : original;
  const edited = typed !== undefined && typed !== start;
  const described = [problem !== undefined && `${id}-problem`, edited && `${id}-was`].filter(Boolean).join(' ') || undefined;
  const common = { id, 'aria-invalid': problem !== undefined, 'aria-describedby': described } as const;
  return (
    <div className="field" data-column={column} data-state={problem !== undefined ? 'invalid' : edited ? 'edited' : 'given'}>
      <label htmlFor={id} className="field-label">
        {label}
        {mark !== undefined && (
          <span className="mark" data-firm={mark !== ''}>
            <span className="unseen">named in the main reasons </span>
            {mark}
          </span>
        )}
      </label>
      {kind.control === 'fixed' && (
        <output id={id} className="field-fixed">
          {cellText(desk, column, original)}
        </output>
      )}
      {kind.control === 'number' && (
        <NumberInput {...common} desk={desk} column={column} value={typed ?? start} onType={onType} />
      )}
      {kind.control === 'choice' && (
        <select {...common} value={current} onChange={(event) => onType(event.target.value)}>
          {withCurrent(kind.options, current).map((option) => (
            <option key={option} value={option}>
              {cellText(desk, column, option)}
            </option>
          ))}
        </select>
      )}
      {kind.control === 'text' && (
        <>
          <input {...common} type="text" list={`${id}-known`} value={typed ?? original} onChange={(event) => onType(event.target.value)} autoComplete="off" />
          <datalist id={`${id}-known`}>
            {kind.options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </datalist>
        </>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {edited && (
        <p id={`${id}-was`} className="field-was">
          Was {cellText(desk, column, original)}
          <button type="button" onClick={onUndo} aria-label={`Undo: ${label}`}>
            <UndoIcon />
            Undo
          </button>
        </p>
      )}
    </div>
  );
}

interface NumberInputProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  desk: Desk;
  column: string;
  value: string;
  onType: (typed: string) => void;
}

// Not type="number": that one hands over nothing at all once the text is no number, and what was typed would be lost.
function NumberInput({ desk, column, value, onType, ...input }: NumberInputProps) {
  const { before, after } = affixes(desk, column);
  return (
    <span className="field-number">
      {before !== undefined && <span>{before}</span>}
      <input
        {...input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder="Not given"
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
      {after !== undefined && <span>{after}</span>}
    </span>
  );
}

/** The option that is this value, however its number is written. */
const optionFor = (options: readonly string[], value: string) =>
  options.find((option) => option === value) ?? options.find((option) => value.trim() !== '' && option.trim() !== '' && Number(option) === Number(value)) ?? value;

const withCurrent = (options: readonly string[], current: string) => (options.includes(current) ? options : [current, ...options]);
