import { useMemo } from 'react';
import type { ReviewCase, Target } from '../api/schemas.js';
import { useSession } from '../session/SessionContext.js';
import { momentWords } from '../words/moment.js';
import { personName, targetName } from '../words/nameOf.js';
import { outcomeWords } from '../words/stateWords.js';
import type { Said } from './readEvent.js';
import { timeline } from './timeline.js';

export interface HistoryProps {
  one: ReviewCase;
  said: readonly Said[];
  targets: readonly Target[];
  now: Date;
}

/** Who did what, and when; nothing is ever taken out of it. */
export function History({ one, said, targets, now }: HistoryProps) {
  const session = useSession();
  const moments = useMemo(() => timeline(one, said), [one, said]);
  return (
    <section className="pane" aria-labelledby="history-heading">
      <h2 id="history-heading">History</h2>
      <ol className="history">
        {moments.map(({ key, at, by, did, outcome, target, note }) => (
          <li key={key}>
            <time dateTime={at}>{momentWords(at, now)}</time>
            <div>
              <p>
                <strong>{personName(by, session)}</strong> {did}
                {target !== undefined && <> to {targetName(target, targets)}</>}
                {outcome !== undefined && <>: {outcomeWords[outcome].toLowerCase()}</>}
              </p>
              {note !== undefined && <blockquote><bdi>{note}</bdi></blockquote>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
