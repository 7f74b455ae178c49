'use client';
import { useEffect, useState } from 'react';

/** True once something has lasted this long; false again when it is over. */
export function useLate(lasting: boolean, afterMs: number): boolean {
  const [late, setLate] = useState(false);
  if (!lasting && late) setLate(false);
  useEffect(() => {
    if (!lasting) return undefined;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [lasting, afterMs]);
  return lasting && late;
}
