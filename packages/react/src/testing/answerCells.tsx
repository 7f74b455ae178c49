import type { FeedbackClient } from '@candor/core/feedback';
import { useState } from 'react';
import { CandorProvider } from '../CandorProvider.js';
import { Escalation, type EscalationProps } from '../components/Escalation.js';
import { Feedback, type FeedbackProps } from '../components/Feedback.js';
import { OutboxStatus, type OutboxStatusProps } from '../components/OutboxStatus.js';
import { OwnView } from '../components/OwnView.js';
import { emptyForm, type FeedbackForm } from '../feedback/feedbackForm.js';
import { useNarrative } from '../hooks/useNarrative.js';
import type { CellProps } from './columns.js';
import { handmade } from './handmade.js';
import { handmadeAmount } from './handmadeAmount.js';
import { createMemoryClient } from './memoryClient.js';
import { questionStatus, someTargets } from './memoryService.js';
import { long, type StateName } from './states.js';

const subject = { predictionId: 'P-2081', explanation: handmade };
const unexplained = { predictionId: 'P-2081', explanation: null };
const disputing: FeedbackForm = {
  ...emptyForm, open: 'disagree', features: ['hours_since_service'], claims: { hours_since_service: { claim: 'wrong-value', value: '', source: '' } },
};

type MemoryClient = ReturnType<typeof createMemoryClient>;

/** A client that keeps some answers. */
function keeping(client: MemoryClient, answer: (client: FeedbackClient) => unknown): MemoryClient {
  answer(client);
  return client;
}

const disagrees = (client: FeedbackClient, predictionId = 'P-2081') =>
  client.submit({ kind: 'opinion', verdict: 'disagree', items: [{ about: 'feature', feature: 'vibration', claim: 'does-not-apply' }, { about: 'whole' }], comment: 'The sensor was replaced last week.' }, { ...subject, predictionId });
const asks = (client: FeedbackClient) => client.submit({ kind: 'escalation', target: 'reliability', urgency: 'today', question: 'Is this pump the same as last month?' }, subject);

const feedbackIn: Partial<Record<StateName, () => Partial<FeedbackProps>>> = {
  loading: () => ({ narrative: null, subject: unexplained }),
  error: () => ({ narrative: null, subject: unexplained, choices: ['ask'] }),
  offline: () => ({ client: keeping(createMemoryClient({ online: false }), disagrees) }),
  'signed-out': () => ({ client: keeping(createMemoryClient({ signIn: true }), disagrees), onSignIn: () => {} }),
  'no-profile': () => ({ defaultValue: { ...emptyForm, open: 'disagree' } }),
  'no-reasons': () => ({ defaultValue: { ...emptyForm, open: 'disagree' } }),
  'long-labels': () => ({ defaultValue: disputing }),
  // Ticked before the explanation changed: it is no reason any more, and the tick is not lost.
  stale: () => ({ defaultValue: { ...emptyForm, open: 'disagree', features: ['seal_age'] } }),
  answered: () => ({ client: keeping(createMemoryClient({ settle: 'sent' }), disagrees) }),
};

export function FeedbackCell({ name, data, about }: CellProps) {
  const [props] = useState(() => ({ client: createMemoryClient(), ...feedbackIn[name]?.() }));
  return <CandorProvider about={about}><FeedbackTold subject={{ ...subject, explanation: data }} {...props} /></CandorProvider>;
}

function FeedbackTold({ subject: of, ...props }: Partial<FeedbackProps> & Pick<FeedbackProps, 'subject'>) {
  const narrative = useNarrative(of.explanation ?? undefined);
  return <Feedback narrative={narrative} subject={of} {...props} />;
}

const inReview = questionStatus('00000000-0000-4000-8000-000000000001', 'needs_info', [{ note: 'I look into it.' }, { act: 'ask', state: 'needs_info', at: '2026-03-02T15:00:00.000Z', note: 'Which of its two housings is it?' }]);

const escalationIn: Partial<Record<StateName, () => Partial<EscalationProps>>> = {
  loading: () => ({ subject: unexplained }),
  error: () => ({ subject: unexplained }),
  offline: () => ({ client: keeping(createMemoryClient({ online: false }), asks) }),
  'signed-out': () => ({ client: keeping(createMemoryClient({ signIn: true }), asks), onSignIn: () => {} }),
  'no-profile': () => ({ targets: undefined }),
  'long-labels': () => ({ targets: [{ ...someTargets[0]!, name: long }, someTargets[1]!] }),
  // Asked long enough ago that the promised time has passed.
  answered: () => ({ client: keeping(createMemoryClient({ settle: 'sent' }), asks), status: inReview, now: '2026-03-04T16:00:00Z' }),
};

export function EscalationCell({ name, about }: CellProps) {
  const [props] = useState(() => ({ client: createMemoryClient(), ...escalationIn[name]?.() }));
  return <CandorProvider about={about}><Escalation subject={subject} targets={someTargets} {...props} /></CandorProvider>;
}

/** Without a profile nobody has named an outcome: an amount can still be asked for. */
export function OwnViewCell({ name, about }: CellProps) {
  const of = name === 'no-profile' ? { ...subject, explanation: handmadeAmount } : subject;
  return (
    <CandorProvider about={about}>
      <OwnView subject={of} client={null} mode={name === 'caution' ? 'on-request' : 'own-view-first'} skip={name === 'close-call'} />
    </CandorProvider>
  );
}

const outboxIn: Partial<Record<StateName, () => OutboxStatusProps>> = {
  error: () => {
    const client = keeping(createMemoryClient({ settle: 'refused' }), disagrees);
    client.tell({ problem: { code: 'outbox-write-failed', message: 'the storage of this device is full' } });
    return { client };
  },
  offline: () => ({ client: keeping(createMemoryClient({ online: false, durable: false }), disagrees) }),
  'signed-out': () => ({ client: keeping(createMemoryClient({ signIn: true }), asks) }),
  'long-labels': () => ({ client: keeping(createMemoryClient(), disagrees), caseLabel: () => long }),
  answered: () => ({ client: keeping(createMemoryClient({ settle: 'sent' }), (client) => [disagrees(client), disagrees(client, 'P-2082')]) }),
};

export function OutboxCell({ name, about }: CellProps) {
  const [props] = useState(() => outboxIn[name]?.() ?? { client: createMemoryClient() });
  return <CandorProvider about={about}><OutboxStatus showWhenEmpty {...props} /></CandorProvider>;
}
