'use client';
import { createContext, useMemo, type ReactNode } from 'react';
import type { Told } from './toldProps.js';

/** What the parts inside a Root speak about. */
export const ToldContext = createContext<Told | null>(null);

export function ToldProvider({ told: { narrative, data }, children }: { told: Told; children: ReactNode }) {
  const value = useMemo(() => ({ narrative, data }), [narrative, data]);
  return <ToldContext.Provider value={value}>{children}</ToldContext.Provider>;
}
