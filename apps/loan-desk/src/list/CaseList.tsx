import type { Explanation } from '@candor/core';
import { SearchIcon, useShownInList } from '@candor/desk-page';
import { memo, useMemo, useState } from 'react';
import { addressOf } from '../cases/useSelectedCase.js';
import type { Desk } from '../desk/desk.js';
import type { Case } from '../desk/loadDesk.js';
import { cellText, inLocale, labelOf } from '../desk/words.js';
import { ListBadge } from './ListBadge.js';

export interface CaseListProps {
  desk: Desk;
  cases: readonly Case[];
  selected: Case | undefined;
  open: boolean;
  onPick: () => void;
  /** What the model says of each case, once it has, by case id. */
  explanations: ReadonlyMap<string, Explanation>;
  /** What the host decided, if it did. */
  decided: (one: Case) => string | undefined;
}

/** The cases that wait, each with an address of its own, and a search over everything the list shows. */
export function CaseList({ desk, cases, selected, open, onPick, explanations, decided }: CaseListProps) {
  const [query, setQuery] = useState('');
  const found = useMemo(() => cases.filter((one) => matches(desk, one, query)), [cases, desk, query]);
  return (
    <nav className="list" id="list" aria-labelledby="list-heading" data-open={open}>
      <div className="list-inner">
        <div className="list-head">
          <h2 id="list-heading">
            Waiting for you <span>{found.length === cases.length ? cases.length : `${found.length} of ${cases.length}`}</span>
          </h2>
          <label className="find">
            <SearchIcon />
            <span className="unseen">Find a case</span>
            <input type="search" placeholder={searchHint(desk)} value={query} onChange={(event) => setQuery(event.target.value)} />
          </label>
        </div>
        {found.length === 0 ? (
          <p className="list-none">Nothing here matches “{query.trim()}”.</p>
        ) : (
          <ul className="list-scroll">
            {found.map((one) => (
              <li key={one.id}>
                <Entry desk={desk} one={one} current={one === selected} onPick={onPick} explanation={explanations.get(one.id)} decided={decided(one)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </nav>
  );
}

interface EntryProps {
  desk: Desk;
  one: Case;
  current: boolean;
  onPick: () => void;
  explanation: Explanation | undefined;
  decided: string | undefined;
}

// Opening a case changes two entries of the list, not forty.
const Entry = memo(function Entry({ desk, one, current, onPick, explanation, decided }: EntryProps) {
  const [name = '', figure, ...line] = desk.columns;
  const text = (column: string) => cellText(desk, column, one.cells[column] ?? '');
  const link = useShownInList<HTMLAnchorElement>(current);
  return (
    <a ref={link} className="entry" href={addressOf(one)} aria-current={current ? 'true' : undefined} onClick={onPick}>
      <span className="entry-name">{text(name)}</span>{' '}
      {figure !== undefined && <span className="entry-figure">{text(figure)}</span>}{' '}
      <span className="entry-sub">{line.map(text).join(', ')}</span>{' '}
      <span className="entry-badge">
        <ListBadge explanation={explanation} />
        {decided !== undefined && <span className="entry-decided"> You: {decided}</span>}
      </span>
    </a>
  );
});

function matches(desk: Desk, one: Case, query: string): boolean {
  const words = query.toLocaleLowerCase(desk.locale).split(/\s+/).filter(Boolean);
  const columns = [...desk.columns, ...(desk.id === undefined ? [] : [desk.id])];
  const text = columns.map((column) => `${cellText(desk, column, one.cells[column] ?? '')} ${one.cells[column] ?? ''}`).join(' ').toLocaleLowerCase(desk.locale);
  return words.every((word) => text.includes(word));
}

function searchHint(desk: Desk): string {
  if (desk.search !== undefined) return inLocale(desk.search, desk.locale);
  return labelOf(desk, desk.columns[0] ?? '');
}
