import type { UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { toReviewProblem } from '../api/reviewProblem.js';
import type { Queue as QueueData, Target } from '../api/schemas.js';
import type { Address } from '../page/useAddress.js';
import { stateWords } from '../words/stateWords.js';
import { Entry } from './Entry.js';
import { Filters } from './Filters.js';
import { useListKeys } from './useListKeys.js';

export interface QueueProps {
  queue: UseQueryResult<QueueData>;
  address: Address;
  go: (change: Partial<Address>) => void;
  linkTo: (id: string) => string;
  targets: readonly Target[];
  now: Date;
  /** Shows more of a long list; absent when no more can be shown. */
  onMore: (() => void) | undefined;
}

/** Cases by promised time, the one due first at the top, each with an address of its own. */
export function Queue({ queue: { data, error, isPlaceholderData, refetch }, address, go, linkTo, targets, now, onMore }: QueueProps) {
  const list = useRef<HTMLUListElement>(null);
  const keys = useListKeys(list);
  return (
    <nav className="list" aria-labelledby="queue-heading" {...keys}>
      <div className="list-inner">
        <div className="list-head">
          <h2 id="queue-heading">
            Cases <span>{data === undefined ? '' : countWords(data)}</span>
          </h2>
          <Filters address={address} go={go} counts={data?.counts} />
        </div>
        {error !== null && (
          <div className="problem list-none" role="alert">
            <p>{data === undefined ? 'The queue cannot be read' : 'The queue could not be read again; this is how it was'}: {toReviewProblem(error).title}.</p>
            <button type="button" className="button" onClick={() => void refetch()}>Try again</button>
          </div>
        )}
        {data?.cases.length === 0 && <p className="list-none">{noneWords(address)}</p>}
        {data !== undefined && data.cases.length > 0 && (
          <ul className="list-scroll" ref={list} aria-busy={isPlaceholderData}>
            {data.cases.map((one) => (
              <li key={one.id}>
                <Entry one={one} address={linkTo(one.id)} current={one.id === address.id} onPick={() => go({ id: one.id })} targets={targets} now={now} />
              </li>
            ))}
          </ul>
        )}
        {data !== undefined && data.cases.length < data.total && (
          <p className="list-none">
            {onMore === undefined ? 'Search or filter to find the others.' : <button type="button" className="button" onClick={onMore}>Show more</button>}
          </p>
        )}
        <output className="unseen">{data === undefined || isPlaceholderData ? '' : foundWords(data)}</output>
      </div>
    </nav>
  );
}

const countWords = ({ cases, total }: QueueData) => (cases.length === total ? String(total) : `${cases.length} of ${total}`);

const foundWords = ({ total }: QueueData) => (total === 1 ? '1 case' : `${total} cases`);

function noneWords({ show, state, text }: Address): string {
  if (text.trim() !== '') return `Nothing here matches “${text.trim()}”.`;
  if (show === 'mine') return 'You hold no case.';
  if (show === 'unassigned') return 'Every case here is held by somebody.';
  if (show === 'overdue') return 'Nothing is overdue.';
  return state === 'open' ? 'No case waits for an answer.' : `No case is in the state “${stateWords[state]}”.`;
}
