import { SearchIcon } from '@candor/desk-page';
import { useId } from 'react';
import type { QueueFilter, QueueState } from '../api/reviewApi.js';
import type { Queue } from '../api/schemas.js';
import type { Address } from '../page/useAddress.js';
import { stateWords } from '../words/stateWords.js';

export interface FiltersProps {
  address: Address;
  go: (change: Partial<Address>) => void;
  counts: Queue['counts'] | undefined;
}

const shows: readonly { show: QueueFilter['show']; words: string; count: keyof Queue['counts'] }[] = [
  { show: 'all', words: 'All', count: 'open' },
  { show: 'mine', words: 'Mine', count: 'mine' },
  { show: 'unassigned', words: 'Unassigned', count: 'unassigned' },
  { show: 'overdue', words: 'Overdue', count: 'overdue' },
];

/** Whose cases, in which state, and with which words. The counts are of all open cases. */
export function Filters({ address: { show, state, text }, go, counts }: FiltersProps) {
  const name = useId();
  return (
    <>
      <fieldset className="shows">
        <legend className="unseen">Show</legend>
        {shows.map((one) => (
          <label key={one.show}>
            <input type="radio" name={name} checked={show === one.show} onChange={() => go({ show: one.show })} />
            {one.words} <span className="count">{state === 'open' && counts !== undefined ? counts[one.count] : ''}</span>
          </label>
        ))}
      </fieldset>
      <label className="find">
        <SearchIcon />
        <span className="unseen">Find a case</span>
        <input type="search" placeholder="Reference, prediction or words" maxLength={200} value={text} onChange={(event) => go({ text: event.target.value })} />
      </label>
      <label className="state">
        <span>State</span>
        <select value={state} onChange={(event) => go({ state: event.target.value as QueueState })}>
          {Object.entries(stateWords).map(([one, words]) => <option key={one} value={one}>{words}</option>)}
        </select>
      </label>
    </>
  );
}
