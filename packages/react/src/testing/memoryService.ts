import type { EscalationTarget, EscalationView, FeedbackService, FeedbackStatus } from '@candor/core/feedback';

type Step = EscalationView['steps'][number];

export const someTargets: readonly EscalationTarget[] = [
  { id: 'reliability', name: 'Reliability desk', role: 'Engineer on duty', team: 'Maintenance', hours: 'Monday to Friday, 6 to 18', respondWithin: { normal: 48, today: 8, urgent: 0.5 } },
  { id: 'hall-lead', name: 'Lead of the hall', respondWithin: { normal: 24, today: 4, urgent: 1 } },
];

/** A feedback service for stories and tests: one case that is moved on by hand. */
export function memoryService({ targets = someTargets, status = null }: { targets?: readonly EscalationTarget[]; status?: FeedbackStatus | null } = {}): FeedbackService & { say(next: FeedbackStatus | null | Error): void } {
  let said: FeedbackStatus | null | Error = status;
  const answer = async () => {
    if (said instanceof Error) throw said;
    return said;
  };
  return {
    status: answer,
    list: async () => (await answer().then((one) => (one ? [one] : []))),
    targets: async () => targets,
    say: (next) => { said = next; },
  };
}

/** A status of the question with this id, after some steps. */
export function questionStatus(id: string, state: EscalationView['state'], steps: readonly Partial<Step>[] = [], more: Partial<EscalationView> & { nextTargets?: FeedbackStatus['nextTargets'] } = {}): FeedbackStatus {
  const { nextTargets = [], ...view } = more;
  return {
    feedbackId: id, reference: 'CF-2048', type: 'candor.escalation.requested.v1', predictionId: 'P-2081', receivedAt: '2026-03-02T13:09:00.000Z', status: state, nextTargets,
    case: {
      id, reference: 'CF-2048', state, outcome: null, target: 'reliability', urgency: 'normal', respondBy: '2026-03-04T13:09:00.000Z',
      steps: [
        { act: 'receive', state: 'submitted', role: 'service', at: '2026-03-02T13:09:00.000Z' },
        ...steps.map((step): Step => ({ act: 'take', state: 'in_review', role: 'reviewer', at: '2026-03-02T14:00:00.000Z', ...step })),
      ],
      ...view,
    },
  };
}
