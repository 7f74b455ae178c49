'use client';
import { forwardRef } from 'react';
import { Settled } from '../parts/Settled.js';
import type { ExplanationProps } from './explanationProps.js';
import { Panel } from './Panel.js';

/**
 * The whole panel: what is recommended, whether this case is like the ones the model knows, how likely
 * and how sure, why, what points the other way, and how to disagree. Works from props alone; what is
 * not given comes from the provider around it.
 */
export const Explanation = forwardRef<HTMLElement, ExplanationProps>(function Explanation(props, ref) {
  const { locale, catalog, messages, t, dir, density, audience, policy, about, format, timeZone, now, client, ...panel } = props;
  return (
    <Settled settings={{ locale, catalog, messages, t, dir, density, audience, policy, about, format, timeZone, now, client }}>
      <Panel {...panel} panelRef={ref} />
    </Settled>
  );
});
