'use client';
import { useMemo, type ReactNode } from 'react';
import { CandorContext, resolveCandor, type CandorSettings } from './candor.js';
import { useAnnouncer } from './hooks/useAnnouncer.js';
import { useCandor } from './hooks/useCandor.js';
import { LiveRegion } from './parts/LiveRegion.js';

export interface CandorProviderProps extends CandorSettings {
  children?: ReactNode;
}

/** Settles locale, words, rules and client once for every part inside, and speaks for all of them with one voice. */
export function CandorProvider({ children, ...settings }: CandorProviderProps) {
  const { message, announce } = useAnnouncer();
  const candor = useSettings(settings, announce);
  return (
    <CandorContext.Provider value={candor}>
      {children}
      <LiveRegion message={message} />
    </CandorContext.Provider>
  );
}

function useSettings({ locale, catalog, messages, t, dir, density, audience, policy, about, format, timeZone, now, client }: CandorSettings, announce: (text: string) => void) {
  const outer = useCandor();
  return useMemo(
    () => resolveCandor({ locale, catalog, messages, t, dir, density, audience, policy, about, format, timeZone, now, client }, outer, announce),
    [outer, announce, locale, catalog, messages, t, dir, density, audience, policy, about, format, timeZone, now, client],
  );
}
