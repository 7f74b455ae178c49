import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { hasDrafts } from '../acts/draft.js';
import { useApi } from '../api/ApiContext.js';
import { toReviewProblem, type ReviewProblem } from '../api/reviewProblem.js';

/** Asks for a reviewer's token. The page keeps none: the server puts it where no script can read it. */
export function SignIn({ problem }: { problem: ReviewProblem | null }) {
  const api = useApi();
  const queries = useQueryClient();
  const field = useId();
  const [token, setToken] = useState('');
  const signIn = useMutation({ mutationFn: (typed: string) => api.signIn(typed), onSuccess: (session) => queries.setQueryData(['session'], session) });
  const failed = signIn.error === null ? problem : toReviewProblem(signIn.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(token.trim());
  };
  return (
    <main className="broken sign-in">
      <h1>Sign in to review</h1>
      <p>Reviewers and owners sign in with a token of their tenant.{hasDrafts() && ' What you had typed is kept in this tab.'}</p>
      <form onSubmit={submit}>
        <label htmlFor={field}>Token</label>
        <input id={field} type="password" autoComplete="off" spellCheck={false} required value={token} aria-describedby={failed ? `${field}-problem` : undefined} onChange={(event) => setToken(event.target.value)} />
        {failed && <p className="problem" role="alert" id={`${field}-problem`}>{signInWords(failed)}</p>}
        <button type="submit" className="button-main" aria-disabled={signIn.isPending || undefined}>Sign in</button>
      </form>
    </main>
  );
}

function signInWords({ code, title, message }: ReviewProblem): string {
  if (code === 'role-not-allowed') return 'This token is an officer’s. Reviewing needs a reviewer’s or an owner’s.';
  if (code === 'token-expired') return 'The time of this token is over. Ask for a new one.';
  return `${title}: ${message}.`;
}
