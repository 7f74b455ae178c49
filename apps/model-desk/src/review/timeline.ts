import type { CaseStep, ReviewCase } from '../api/schemas.js';
import { actWords } from '../words/stateWords.js';
import type { Said } from './readEvent.js';

/** One line of a case's history. */
export interface Moment {
  readonly key: string;
  readonly at: string;
  readonly by: string;
  /** What was done, after who did it. */
  readonly did: string;
  readonly outcome?: CaseStep['outcome'];
  /** Whom it went to. */
  readonly target?: string | undefined;
  readonly note?: string | undefined;
}

/** Every step of the case, and all else that was said about its prediction, the newest last. */
export function timeline(one: Pick<ReviewCase, 'steps'>, said: readonly Said[]): Moment[] {
  const steps = one.steps.map(({ act, at, by, note, outcome, target }, i): Moment => ({ key: `step ${i}`, at, by, did: actWords[act], outcome, target, note }));
  const around = said.flatMap((entry): Moment[] => {
    const did = didWords(entry);
    return did === null ? [] : [{ key: entry.id, at: entry.at, by: entry.by, did }];
  });
  return [...steps, ...around].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const verdicts = { agree: 'agreed with the recommendation', disagree: 'disagreed with the recommendation', 'not-sure': 'was not sure about the recommendation' } as const;

/** `null`: it is a step of a case already. */
function didWords({ event }: Said): string | null {
  switch (event.type) {
    case 'candor.feedback.submitted.v1': return verdicts[event.data.verdict];
    case 'candor.feedback.amended.v1': return `changed an earlier answer, and ${verdicts[event.data.verdict]}`;
    case 'candor.feedback.withdrawn.v1': return 'withdrew an answer';
    case 'candor.decision.recorded.v1': return event.data.decision.outcome === undefined ? 'put the decision on hold' : `decided: ${event.data.decision.outcome}${event.data.decision.onHold === true ? ', on hold until the answer' : ''}`;
    case 'candor.ownview.recorded.v1': return event.data.ownView.choice === undefined ? 'skipped noting an own view' : `wrote down a view before seeing the recommendation: ${event.data.ownView.choice}`;
    case 'candor.notice.issued.v1': return 'issued a notice';
    case 'candor.export.created.v1': return `exported it as ${event.data.export.format}`;
    case 'candor.escalation.requested.v1':
    case 'candor.escalation.updated.v1':
    case 'candor.escalation.withdrawn.v1':
      return null;
  }
}
