import type { Desk } from '../desk/desk.js';
import { inLocale } from '../desk/words.js';
import { PaperIcon } from '../page/icons.js';

/** The papers of a case and where each stands, from one column: "name: state; name: state". */
export function Papers({ desk, cell }: { desk: Desk; cell: string }) {
  const papers = cell.split(';').map((part) => part.trim()).filter((part) => part !== '');
  if (desk.papers === undefined || papers.length === 0) return null;
  const { label, missing } = desk.papers;
  return (
    <section className="group group-wide">
      <h2>{inLocale(label, desk.locale)}</h2>
      <ul className="papers">
        {papers.map((paper) => {
          const [name = '', state = ''] = paper.split(/:\s*/, 2);
          return (
            <li key={paper}>
              <PaperIcon />
              <span>{name}</span>
              <span data-state={state === missing ? 'missing' : 'there'}>{state}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
