'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Where a host keeps, for each officer, which version of a model they met last: a row of its own store, or the browser's. */
export interface ModelMemory {
  /** The version met last; `null` before the first. */
  read(): string | null;
  write(version: string): void;
}

const never = () => () => {};
const unknown = () => undefined;

/**
 * Whether the model is another one than this officer met last: true for the first case after the change, once.
 * @param version - Of the model in sight; `undefined` while there is none.
 * @param subject - The case: with the next one the notice is gone.
 */
export function useModelChange(version: string | undefined, subject: string | undefined, memory: ModelMemory | undefined): boolean {
  // A server knows no officer: what is remembered counts once the page has taken over.
  const last = useSyncExternalStore(never, () => memory?.read(), unknown);
  const [met, setMet] = useState({ version, subject, last });
  const fresh = met.version !== version || met.subject !== subject || (met.last === undefined && last !== undefined);
  if (fresh) setMet({ version, subject, last });

  useEffect(() => {
    if (memory && version !== undefined && met.version === version && met.last !== undefined && memory.read() !== version) memory.write(version);
  }, [memory, version, met]);
  return !fresh && version !== undefined && typeof met.last === 'string' && met.last !== version;
}
