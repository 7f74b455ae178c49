'use client';
import type { FeedbackClient } from '@candor/core/feedback';
import { useState } from 'react';
import { useCandor } from '../hooks/useCandor.js';

/** The way back in: the host signs the person in, then what waits is sent. */
export function SignIn({ client, onSignIn }: { client: FeedbackClient; onSignIn: () => unknown }) {
  const { words } = useCandor();
  const [busy, setBusy] = useState(false);
  const signIn = async () => {
    setBusy(true);
    try {
      await onSignIn();
      client.resume();
    } finally {
      setBusy(false);
    }
  };
  return (
    <p className="candor-advice" data-part="sign-in-again" role="alert">
      {words('candor.panel.sign-in')} <button type="button" className="candor-link" aria-disabled={busy || undefined} onClick={() => { if (!busy) void signIn(); }}>{words('candor.feedback.sign-in')}</button>
    </p>
  );
}
