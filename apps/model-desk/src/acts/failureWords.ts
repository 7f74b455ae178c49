import type { ReviewProblem } from '../api/reviewProblem.js';
import type { CaseAct } from '../api/reviewApi.js';
import type { ReviewCase, Session } from '../api/schemas.js';
import { momentWords } from '../words/moment.js';
import { personName } from '../words/nameOf.js';
import { actWords, stateWords } from '../words/stateWords.js';

/** What went wrong, in a heading; and how things stand now. */
export interface FailureWords {
  readonly heading: string;
  readonly text: string;
}

/** Why an act was not done, in the terms of the case as it stands now. What was typed is kept in each of these. */
export function failureWords({ status, code, title, message }: ReviewProblem, act: CaseAct['act'], one: ReviewCase, me: Pick<Session, 'sub'>, now: Date): FailureWords {
  const last = one.steps.at(-1);
  const news = last === undefined ? '' : ` ${personName(last.by, me)} ${actWords[last.act]}, ${momentWords(last.at, now)}.`;
  const kept = act === 'take' || act === 'acknowledge' || act === 'release' || act === 'close' ? '' : ' What you typed is kept.';
  const heldByOther = one.holder !== null && one.holder !== me.sub ? one.holder : null;
  if ((code === 'held-by-another' || code === 'not-holder' || code === 'changed-meanwhile' || code === 'act-not-allowed') && heldByOther !== null) {
    return { heading: `${heldByOther} took this case`, text: `It is held${one.lockedUntil === null ? '' : ` until ${momentWords(one.lockedUntil, now)}`}; nothing of yours was sent.${kept}` };
  }
  switch (code) {
    case 'changed-meanwhile':
      return { heading: 'This case changed meanwhile', text: `Nothing was sent.${news}${kept} Read what is new, then send again.` };
    case 'not-holder':
      return { heading: 'You no longer hold this case', text: `Nothing was sent.${kept} Take it again, then send.` };
    case 'act-not-allowed':
      return { heading: 'That cannot be done any more', text: `The case is now: ${stateWords[one.state].toLowerCase()}.${news}${kept}` };
    case 'another-open':
      return { heading: 'A newer question about this prediction is open', text: `Answer that one: its answer holds for both.${kept}` };
    case 'in-flight':
      return { heading: 'Somebody is changing this case right now', text: `Try again in a moment.${kept}` };
  }
  if (status === 0 || status >= 500) return { heading: 'No answer came from the service', text: `Nobody can say yet whether it was done.${kept} Send again: it is never done twice.` };
  if (status === 401) return { heading: 'Your session is over', text: `Sign in again.${kept}` };
  if (status === 429) return { heading: 'Too many requests', text: `Wait a moment, then try again.${kept}` };
  return { heading: title, text: `${message}.${kept}` };
}
