import type { FeedbackRecord, Verdict } from '@candor/core/feedback';

/** What a kept record says, as far as it can be read back to the person who wrote it. */
export type Said =
  | {
    readonly kind: 'opinion';
    readonly verdict: Verdict;
    readonly features: readonly string[];
    /** What was called missing, perhaps without a name; `null` when nothing was. */
    readonly missing: string | null;
    readonly whole: boolean;
    readonly comment: string;
  }
  | { readonly kind: 'question'; readonly question: string };

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
      const { verdict, items, comment = '' } = event.data;
      const missing = items.find((item) => item.about === 'missing');
      return {
        kind: 'opinion',
        verdict,
        features: items.flatMap((item) => (item.about === 'feature' ? [item.feature] : [])),
        missing: missing ? missing.what ?? '' : null,
        whole: items.some((item) => item.about === 'whole'),
        comment,
      };
    }
    case 'candor.escalation.requested.v1':
      return { kind: 'question', question: event.data.escalation.question ?? '' };
  }
}

/** What was said last about a case, opinion and question apart. */
export function lastSaid(records: readonly FeedbackRecord[], predictionId: string) {
  const of = records.filter(({ subject }) => subject === `prediction/${predictionId}`);
  const last = (family: 'feedback' | 'escalation') => {
    const record = of.findLast(({ type }) => type.startsWith(`candor.${family}.`));
    const said = record ? saidIn(record) : null;
    return record && said ? { record, said } : null;
  };
  return { opinion: last('feedback'), question: last('escalation') };
}
