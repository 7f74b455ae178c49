'use client';
import { pickText } from '@candor/core';
import type { EscalationTarget, FeedbackClient } from '@candor/core/feedback';
import { useEffect, useMemo, useState } from 'react';
import { useCandor } from '../hooks/useCandor.js';

/**
 * Whom one may ask: the host's own list, else the policy's, else what the client's service names, else whoever looks after the model.
 * @returns At least one.
 */
export function useTargets(client: FeedbackClient | null, own?: readonly EscalationTarget[]): readonly EscalationTarget[] {
  const { policy, about, locale } = useCandor();
  const given = own ?? policy.targets;
  const service = given ? undefined : client?.service;
  const [asked, setAsked] = useState<readonly EscalationTarget[]>([]);
  useEffect(() => {
    if (!service) return;
    const life = new AbortController();
    // Without an answer the usual one is asked, and the service says at sending whether it takes that.
    service.targets({ signal: life.signal }).then(setAsked, () => undefined);
    return () => life.abort();
  }, [service]);
  return useMemo(() => {
    const known = given ?? asked;
    if (known.length > 0) return known;
    const { askTarget } = policy;
    return [{ id: askTarget?.id ?? about?.card.contact ?? 'model-owner', name: askTarget?.name ?? pickText(about?.card.owner, locale) ?? '' }];
  }, [given, asked, policy, about, locale]);
}
