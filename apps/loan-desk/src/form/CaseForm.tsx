import type { ExplainerInfo } from '@candor/core';
import type { FormState } from '../cases/evaluate.js';
import type { Drafts } from '../cases/useDrafts.js';
import type { Desk } from '../desk/desk.js';
import type { LoadedDesk, Case } from '../desk/loadDesk.js';
import { inLocale } from '../desk/words.js';
import { Field } from './Field.js';
import { fieldKind } from './fieldKind.js';
import { Papers } from './Papers.js';

export interface CaseFormProps {
  loaded: LoadedDesk;
  desk: Desk;
  one: Case;
  info: ExplainerInfo | undefined;
  drafts: Drafts;
  form: FormState;
  /** Ranks of the main reasons by column; a named value without a firm rank has `''`. */
  marks: Readonly<Record<string, string>>;
}

/** The case's values in the host's groups, each editable where the model or its context reads it. */
export function CaseForm({ loaded, desk, one, info, drafts, form, marks }: CaseFormProps) {
  const { cases, columns } = loaded;
  const draft = drafts.of(one.id);
  const groups = desk.groups ?? [{ label: 'Values', fields: info === undefined ? [...columns] : inputsOf(info) }];
  const ranked = Object.values(marks).some((mark) => mark !== '');
  const note = desk.notes === undefined ? '' : (one.cells[desk.notes.column] ?? '');
  return (

      <div className="groups">
        {groups.map((group) => (
          <section className="group" key={inLocale(group.label, desk.locale)}>
            <h2>{inLocale(group.label, desk.locale)}</h2>
            {group.fields
              .filter((column) => columns.includes(column))
              .map((column) => (
                <Field
                  key={`${one.id} ${column}`}
                  desk={desk}
                  column={column}
                  kind={fieldKind(column, desk, cases, info)}
                  original={one.cells[column] ?? ''}
                  typed={draft[column]}
                  problem={form.problems[column]}
                  mark={marks[column]}
                  onType={(typed) => drafts.type(one.id, column, typed)}
                  onUndo={() => drafts.undo(one.id, column)}
                />
              ))}
          </section>
        ))}
        <p className="marks">
          <span className="mark" aria-hidden="true">
            {ranked ? '1' : ''}
          </span>
          {ranked ? 'A number marks a value named in the main reasons.' : 'A mark stands beside values named in the main reasons.'}
        </p>
        {desk.papers !== undefined && <Papers desk={desk} cell={one.cells[desk.papers.column] ?? ''} />}
        {note !== '' && desk.notes !== undefined && (
          <section className="group group-wide">
            <h2>{inLocale(desk.notes.label, desk.locale)}</h2>
            <p className="note">{note}</p>
          </section>
        )}
      </div>

  );
}

/** Once each: a column may be an input and say where the case comes from. */
const inputsOf = ({ model, about }: ExplainerInfo) => [...new Set([...model.features.map(({ name }) => name), ...(about?.context.segments ?? [])])];
