'use client';
import { useState } from 'react';

/**
 * Whether what an explanation leaves of its skeleton's height stays empty, so that the answers below stand still when it comes.
 * @param waits - The skeleton stands there.
 * @param opened - The officer has opened something: below it everything moves anyway.
 */
export function useRoomKept(waits: boolean, opened: boolean): boolean {
  const [kept, keep] = useState(false);
  if (kept ? opened : waits && !opened) keep(!kept);
  return kept;
}
