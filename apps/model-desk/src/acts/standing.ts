import type { ReviewCase, Session } from '../api/schemas.js';

/** What a case is to the person who looks at it. */
export type Standing =
  /** Nobody works on it, or whoever did has let the time pass. */
  | { readonly kind: 'free' }
  /** In review by this person; `lockedUntil` may have passed. */
  | { readonly kind: 'mine' }
  /** This person asked the officer something, and waits. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'theirs'; readonly holder: string; readonly until: string }
  | { readonly kind: 'settled' };

/** How a case stands for somebody at some time. */
export function standingOf({ state, holder, lockedUntil }: Pick<ReviewCase, 'state' | 'holder' | 'lockedUntil'>, { sub }: Pick<Session, 'sub'>, now: Date): Standing {
  if (state === 'resolved' || state === 'closed' || state === 'withdrawn') return { kind: 'settled' };
  if (holder === sub) return { kind: state === 'needs_info' ? 'waiting' : 'mine' };
  if (holder !== null && lockedUntil !== null && Date.parse(lockedUntil) > now.getTime()) return { kind: 'theirs', holder, until: lockedUntil };
  return { kind: 'free' };
}
