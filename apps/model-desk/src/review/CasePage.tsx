import { CandorProvider } from '@candor/react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Acts } from '../acts/Acts.js';
import { useApi } from '../api/ApiContext.js';
import { reviewQueries } from '../api/queries.js';
import { toReviewProblem } from '../api/reviewProblem.js';
import type { Target } from '../api/schemas.js';
import { useSignedOut } from '../session/useSignedOut.js';
import { CaseHead } from './CaseHead.js';
import { Dispute } from './Dispute.js';
import { History } from './History.js';
import { readEvent } from './readEvent.js';
import { viewsOf } from './readSnapshot.js';
import { SnapshotPane } from './SnapshotPane.js';

export interface CasePageProps {
  id: string;
  targets: readonly Target[];
  now: Date;
  onBack: () => void;
}

/** One case: what was asked and disputed, what was on screen, the answer, and all that happened so far. */
export function CasePage({ id, targets, now, onBack }: CasePageProps) {
  const api = useApi();
  const { data: one, error, refetch } = useQuery(reviewQueries.case(api, id));
  useSignedOut(error);
  const said = useMemo(() => (one?.events ?? []).map(readEvent).filter((entry) => entry !== null), [one?.events]);
  const views = useMemo(() => viewsOf(said, id), [said, id]);
  const model = said.find((entry) => entry.id === id)?.event.data.prediction.modelSha256;
  const { data: about = null } = useQuery(reviewQueries.about(api, model));

  if (one === undefined) {
    if (error === null) return <output className="unseen">Opening the case</output>;
    const { status, title } = toReviewProblem(error);
    return (
      <div className="broken" role="alert">
        <h1>{status === 404 ? 'There is no such case' : 'The case cannot be read'}</h1>
        <p>{status === 404 ? 'It may belong to another tenant, or the link is incomplete.' : `${title}.`}</p>
        <p>
          <button type="button" className="button" onClick={() => void refetch()}>Try again</button>{' '}
          <button type="button" className="button" onClick={onBack}>Back to the queue</button>
        </p>
      </div>
    );
  }
  return (
    <CandorProvider about={about}>
      <article className="case" aria-labelledby="case-heading" data-case={one.id} data-state={one.state}>
        <CaseHead one={one} said={said} targets={targets} about={about} now={now} stale={error === null ? null : toReviewProblem(error)} onBack={onBack} />
        <Dispute one={one} said={said} views={views} nUnread={one.events.length - said.length} about={about} now={now} />
        <SnapshotPane views={views} about={about} now={now} />
        <Acts one={one} targets={targets} now={now} />
        <History one={one} said={said} targets={targets} now={now} />
      </article>
    </CandorProvider>
  );
}
