import type { EscalationRequest, FeedbackItem, FeedbackRecord, Verdict } from '@candor/core/feedback';

/** What a kept record says, as far as it can be read back to the person who wrote it. */
export type Said = SaidOpinion | SaidQuestion;

export interface SaidOpinion {
  readonly kind: 'opinion';
  readonly verdict: Verdict;
  readonly items: readonly FeedbackItem[];
  /** Outcome id or amount. */
  readonly expected: string | number | null;
  /** Outcome id. */
  readonly decided: string | null;
  readonly comment: string;
}

export interface SaidQuestion {
  readonly kind: 'question';
  readonly target: string;
  readonly urgency: EscalationRequest['urgency'];
  readonly why: string;
  readonly question: string;
  readonly contact: string;
}

/** What a record says; `null` for a withdrawal, which says nothing more, for what is no answer, and for one that another version wrote. */
export function saidIn({ event }: Pick<FeedbackRecord, 'event'>): Said | null {
  switch (event?.type) {
    case undefined:
    case 'candor.feedback.withdrawn.v1':
    case 'candor.escalation.withdrawn.v1':
    case 'candor.escalation.updated.v1':
    case 'candor.decision.recorded.v1':
    case 'candor.ownview.recorded.v1':
    case 'candor.notice.issued.v1':
    case 'candor.export.created.v1':
      return null;
    case 'candor.feedback.submitted.v1':
    case 'candor.feedback.amended.v1': {
      const { verdict, items, expected = null, decision, comment = '' } = event.data;
      return { kind: 'opinion', verdict, items, expected, decided: decision?.outcome ?? null, comment };
    }
    case 'candor.escalation.requested.v1': {
      const { target, urgency, why = '', question = '', contact = '' } = event.data.escalation;
      return { kind: 'question', target, urgency, why, question, contact };
    }
  }
}

/** An answer or a question, and what its writer did about it later. */
export interface Kept<Words extends Said = Said> {
  readonly record: FeedbackRecord;
  readonly said: Words;
  /** The withdrawal; one that was not accepted withdraws nothing. */
  readonly withdrawal: FeedbackRecord | null;
  /** Of a question: what was added, closed and asked again, in order. */
  readonly updates: readonly FeedbackRecord[];
}

export interface LastSaid {
  readonly opinion: Kept<Extract<Said, { kind: 'opinion' }>> | null;
  readonly question: Kept<Extract<Said, { kind: 'question' }>> | null;
  /** The own view, or that it was skipped. */
  readonly ownView: FeedbackRecord | null;
  /** The decision was put on hold, and nothing has been decided since. */
  readonly onHold: boolean;
}

/** What was said last about a case, opinion and question apart. */
export function lastSaid(records: readonly FeedbackRecord[], predictionId: string): LastSaid {
  const of = records.filter(({ subject }) => subject === `prediction/${predictionId}`);
  return {
    opinion: lastOf(of, 'opinion'),
    question: lastOf(of, 'question'),
    ownView: of.findLast(({ type, state }) => type === 'candor.ownview.recorded.v1' && state !== 'refused') ?? null,
    onHold: holds(of.findLast(({ type }) => type === 'candor.decision.recorded.v1')),
  };
}

function lastOf<Kind extends Said['kind']>(of: readonly FeedbackRecord[], kind: Kind): Kept<Extract<Said, { kind: Kind }>> | null {
  for (let i = of.length - 1; i >= 0; i--) {
    const record = of[i]!;
    const said = saidIn(record);
    if (said?.kind !== kind) continue;
    const later = of.slice(i + 1);
    return {
      record,
      said: said as Extract<Said, { kind: Kind }>,
      withdrawal: later.findLast(({ event }) => takesBack(event, record.id)) ?? null,
      updates: later.filter(({ event }) => event?.type === 'candor.escalation.updated.v1' && event.data.update.of === record.id),
    };
  }
  return null;
}

const takesBack = (event: FeedbackRecord['event'], id: string): boolean =>
  (event?.type === 'candor.feedback.withdrawn.v1' || event?.type === 'candor.escalation.withdrawn.v1') && event.data.supersedes === id;

const holds = (record: FeedbackRecord | undefined): boolean =>
  record?.event?.type === 'candor.decision.recorded.v1' && record.event.data.decision.onHold === true;

/** The answer was taken back, as far as this device knows. */
export const isWithdrawn = ({ withdrawal }: Pick<Kept, 'withdrawal'>): boolean => withdrawal !== null && withdrawal.state !== 'refused';
