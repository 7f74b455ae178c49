import type { Case } from '../desk/loadDesk.js';
import type { Desk } from '../desk/desk.js';
import { cellText, labelOf } from '../desk/words.js';

/** Whose case this is: the list's heading and figure again, and where it came from. */
export function CaseHeader({ desk, one, edited, onUndoAll }: { desk: Desk; one: Case; edited: boolean; onUndoAll: () => void }) {
  const [name = '', figure] = desk.columns;
  const text = (column: string) => cellText(desk, column, one.cells[column] ?? '');
  return (
    <header className="case-head">
      <h1>{text(name)}</h1>
      {figure !== undefined && (
        <p className="case-figure">
          <span className="unseen">{labelOf(desk, figure)} </span>
          {text(figure)}
        </p>
      )}
      <p className="case-line">
        {(desk.headline ?? (desk.id === undefined || desk.id === name ? [] : [desk.id])).map((column) => (
          <span key={column}>
            <span className="unseen">{labelOf(desk, column)} </span>
            {text(column)}
          </span>
        ))}
      </p>
      {edited && (
        <p className="case-edited">
          Values edited here, not in the file.{' '}
          <button type="button" onClick={onUndoAll}>
            Undo all
          </button>
        </p>
      )}
    </header>
  );
}
