'use client';
import { forwardRef, useMemo } from 'react';
import { CandorContext, resolveCandor } from '../candor.js';
import { useCandor } from '../hooks/useCandor.js';
import type { ExplanationProps } from './explanationProps.js';
import { Panel } from './Panel.js';

/**
 * The whole panel: what is recommended, whether this case is like the ones the model knows, how likely
 * and how sure, why, what points the other way, and how to disagree. Works from props alone; what is
 * not given comes from the provider around it.
 */
export const Explanation = forwardRef<HTMLElement, ExplanationProps>(function Explanation(props, ref) {
  const { locale, catalog, messages, dir, density, audience, policy, about, format, timeZone, now, client, ...panel } = props;
  const outer = useCandor();
  const candor = useMemo(
    () => resolveCandor({ locale, catalog, messages, dir, density, audience, policy, about, format, timeZone, now, client }, outer),
    [outer, locale, catalog, messages, dir, density, audience, policy, about, format, timeZone, now, client],
  );
  return (
    <CandorContext.Provider value={candor}>
      <Panel {...panel} panelRef={ref} />
    </CandorContext.Provider>
  );
});
