'use client';
import { useMemo, type ReactNode } from 'react';
import { CandorContext, resolveCandor, type CandorSettings } from '../candor.js';
import { useCandor } from '../hooks/useCandor.js';

/** Lays settings over those of the provider around, for what is inside. */
export function Settled({ settings, children }: { settings: CandorSettings; children: ReactNode }) {
  const { locale, catalog, messages, t, dir, density, audience, policy, about, format, timeZone, now, client } = settings;
  const outer = useCandor();
  const candor = useMemo(
    () => resolveCandor({ locale, catalog, messages, t, dir, density, audience, policy, about, format, timeZone, now, client }, outer),
    [outer, locale, catalog, messages, t, dir, density, audience, policy, about, format, timeZone, now, client],
  );
  return <CandorContext.Provider value={candor}>{children}</CandorContext.Provider>;
}
