import { createContext, useContext } from 'react';
import type { Session } from '../api/schemas.js';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no SessionContext around this part of the page');
  return session;
}
