import { CandorProvider } from '@candor/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from './api/ApiContext.js';
import { reviewQueries } from './api/queries.js';
import { toReviewProblem } from './api/reviewProblem.js';
import { Workplace } from './page/Workplace.js';
import { SignIn } from './session/SignIn.js';
import { SessionContext } from './session/SessionContext.js';
import { useSignInLink } from './session/useSignInLink.js';

const TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Asks who is signed in, then shows the queue. A session that ends is asked for again in the same place: nothing typed is lost. */
export function App() {
  const api = useApi();
  const link = useSignInLink();
  const { data: session, error, refetch } = useQuery({ ...reviewQueries.session(api), enabled: !link.isPending });
  // The day the page was opened: it says what "today" is to the panel.
  const [today] = useState(() => new Date().toISOString());

  if (link.isPending || (session === undefined && error === null)) return <output className="unseen">Opening the model desk</output>;
  if (session === undefined) {
    return (
      <main className="broken" role="alert">
        <h1>The model desk cannot be opened</h1>
        <p>{toReviewProblem(error).title}: {toReviewProblem(error).message}.</p>
        <p><button type="button" className="button" onClick={() => void refetch()}>Try again</button></p>
      </main>
    );
  }
  if (session === null) return <SignIn problem={link.problem} />;
  return (
    <SessionContext.Provider value={session}>
      <CandorProvider locale="en" timeZone={TIME_ZONE} now={today} client={null}>
        {/* Another person starts with nothing of the one before. */}
        <Workplace key={`${session.tenant}/${session.sub}`} />
      </CandorProvider>
    </SessionContext.Provider>
  );
}
