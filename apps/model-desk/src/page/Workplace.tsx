import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../api/ApiContext.js';
import { reviewQueries } from '../api/queries.js';
import { Queue } from '../queue/Queue.js';
import { CasePage } from '../review/CasePage.js';
import { useSession } from '../session/SessionContext.js';
import { useSignedOut } from '../session/useSignedOut.js';
import { TopBar } from './TopBar.js';
import { useAddress } from './useAddress.js';
import { useNow } from './useNow.js';
import { useSettled } from './useSettled.js';

/** The first page of the queue, and what each further one adds; the service gives 200 at most. */
const PAGE = 50;

/** The queue and the open case. */
export function Workplace() {
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const { address, go, linkTo } = useAddress();
  const [limit, setLimit] = useState(PAGE);
  const now = useNow();
  const { show, state, id } = address;
  const text = useSettled(address.text.trim(), 250);
  const queue = useQuery(reviewQueries.queue(api, { show, state, text, limit }));
  const targets = useQuery(reviewQueries.targets(api));
  useSignedOut(queue.error);
  useEffect(() => {
    document.title = id === null ? 'Model desk: cases' : 'Model desk: one case';
  }, [id]);

  const signOut = async () => {
    await api.signOut().catch(() => undefined); // the cookie ends by itself; the page forgets who it was in any case
    queries.setQueryData(['session'], null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  return (
    <>
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>Skip to the case</a>
      <TopBar session={session} isHeading={id === null} onSignOut={() => void signOut()} />
      <div className="desk" data-open={id === null ? 'queue' : 'case'}>
        <Queue
          queue={queue}
          address={address}
          go={go}
          linkTo={linkTo}
          targets={targets.data ?? []}
          now={now}
          onMore={limit < 200 ? () => setLimit(limit + PAGE) : undefined}
        />
        <main className="main" id="main" tabIndex={-1}>
          {id === null
            ? <p className="main-none">Choose a case from the queue.</p>
            : <CasePage key={id} id={id} targets={targets.data ?? []} now={now} onBack={() => go({ id: null })} />}
        </main>
      </div>
    </>
  );
}
