'use client';
import { pickText } from '@candor/core';
import type { EscalationTarget, FeedbackClient, FeedbackService } from '@candor/core/feedback';
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
    let gone = false;
    // Without an answer the usual one is asked, and the service says at sending whether it takes that.
    targetsOf(service).then((targets) => { if (!gone) setAsked(targets); }, () => undefined);
    return () => { gone = true; };
  }, [service]);
  return useMemo(() => {
    const known = given ?? asked;
    if (known.length > 0) return known;
    const { askTarget } = policy;
    return [{ id: askTarget?.id ?? about?.card.contact ?? 'model-owner', name: askTarget?.name ?? pickText(about?.card.owner, locale) ?? '' }];
  }, [given, asked, policy, about, locale]);
}

const known = new WeakMap<FeedbackService, Promise<readonly EscalationTarget[]>>();

/** A service is asked once for the page, so that the list is there offline too; a question that failed is asked again by the next part. */
function targetsOf(service: FeedbackService): Promise<readonly EscalationTarget[]> {
  let answer = known.get(service);
  if (answer) return answer;
  answer = service.targets().catch((error: unknown) => {
    known.delete(service);
    throw error;
  });
  known.set(service, answer);
  return answer;
}
