import type { Explainer } from '@candor/core';
import type { FeedbackClient } from '@candor/core/feedback';
import { CandorProvider } from '@candor/react';
import { useEffect, useMemo, useState } from 'react';
import type { Desk } from '../desk/desk.js';
import type { LoadedDesk } from '../desk/loadDesk.js';
import { useExplainerInfo } from '../panel/useExplainerInfo.js';
import { openFeedback } from '../services.js';
import { Workplace } from './Workplace.js';

const TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Opens what the desk needs, and settles words, rules and the way answers leave for every part inside. */
export function DeskPage({ loaded, explainer }: { loaded: LoadedDesk; explainer: Explainer }) {
  const { desk } = loaded;
  const { info, broken } = useExplainerInfo(explainer);
  const feedback = useFeedbackClient(desk);
  const today = useToday();
  return (
    <CandorProvider locale={desk.locale} about={info?.about ?? null} policy={desk.policy} client={feedback} timeZone={TIME_ZONE} now={today}>
      <Workplace loaded={loaded} explainer={explainer} info={info} broken={broken} />
    </CandorProvider>
  );
}

function useFeedbackClient(desk: Desk): FeedbackClient {
  const client = useMemo(() => openFeedback(desk), [desk]);
  useEffect(() => {
    // What storage has against us stands in the client's state, where the outbox says it.
    client.ready.catch(() => undefined);
  }, [client]);
  return client;
}

// The page is opened in the morning and closed in the evening: the day it was opened is today.
const useToday = () => useState(() => new Date().toISOString())[0];
