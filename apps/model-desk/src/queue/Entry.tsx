import { useShownInList } from '@candor/desk-page';
import type { MouseEvent } from 'react';
import type { ReviewCase, Target } from '../api/schemas.js';
import { ClockIcon, LockIcon } from '../page/icons.js';
import { useSession } from '../session/SessionContext.js';
import { dueWords } from '../words/dueWords.js';
import { personName, targetName } from '../words/nameOf.js';
import { stateWords } from '../words/stateWords.js';

export interface EntryProps {
  one: ReviewCase;
  address: string;
  current: boolean;
  onPick: () => void;
  targets: readonly Target[];
  now: Date;
}

/** One case of the queue: what it is about, by when, what was asked, who has it. */
export function Entry({ one, address, current, onPick, targets, now }: EntryProps) {
  const session = useSession();
  const link = useShownInList<HTMLAnchorElement>(current);
  const due = dueWords(one, now);

  const pick = (event: MouseEvent) => {
    // With a modifier the browser opens the address elsewhere.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onPick();
  };
  return (
    <a ref={link} className="entry" href={address} aria-current={current ? 'true' : undefined} onClick={pick}>
      <span className="entry-name"><bdi>{one.predictionId}</bdi></span>{' '}
      {due.text !== '' && <span className="entry-due" data-tone={due.tone}>{due.tone === 'late' && <ClockIcon />}{due.text}</span>}{' '}
      <span className="entry-sub"><bdi>{questionOf(one) ?? 'No question was written.'}</bdi></span>{' '}
      <span className="entry-badge">
        <strong>{stateWords[one.state]}</strong>{' '}
        {one.holder !== null && <span className="entry-holder"><LockIcon />{personName(one.holder, session)}</span>}{' '}
        {one.urgency !== 'normal' && <span className="entry-urgent">{one.urgency === 'urgent' ? 'Urgent' : 'Wanted today'}</span>}{' '}
        <span className="entry-target">for {targetName(one.target, targets)}</span>
      </span>
    </a>
  );
}

/** What was asked, by the first person who wrote it down. */
const questionOf = ({ steps }: ReviewCase) => steps.find(({ act, note }) => act === 'receive' && note !== undefined)?.note;
