import { givenName, pickText, type About } from '@candor/core';
import type { ReviewProblem } from '../api/reviewProblem.js';
import type { ReviewCase, Target } from '../api/schemas.js';
import { BackIcon, ClockIcon } from '../page/icons.js';
import { dueWords } from '../words/dueWords.js';
import { momentWords } from '../words/moment.js';
import { targetName } from '../words/nameOf.js';
import { outcomeWords, stateWords } from '../words/stateWords.js';
import type { Said } from './readEvent.js';

export interface CaseHeadProps {
  one: ReviewCase;
  said: readonly Said[];
  targets: readonly Target[];
  about: About | null;
  now: Date;
  /** Why what is shown may be old. */
  stale: ReviewProblem | null;
  onBack: () => void;
}

/** What the case is about, where it stands and when an answer is due. */
export function CaseHead({ one, said, targets, about, now, stale, onBack }: CaseHeadProps) {
  const due = dueWords(one, now);
  const { modelId, modelVersion, context = {} } = said.find(({ id }) => id === one.id)?.event.data.prediction ?? {};
  const model = pickText(about?.card.name, 'en') ?? givenName(modelId) ?? modelId?.slice(0, 12);
  return (
    <header className="case-head">
      <button type="button" className="button-quiet case-back" onClick={onBack}><BackIcon />Queue</button>
      <h1 id="case-heading"><bdi>{one.predictionId}</bdi></h1>
      <p className="case-state"><strong>{stateWords[one.state]}</strong>{one.outcome !== null && `: ${outcomeWords[one.outcome].toLowerCase()}`}</p>
      <p className="case-line">
        <span className="code">{one.reference}</span>
        {model !== undefined && <span><bdi>{model}</bdi> {modelVersion !== undefined && modelVersion !== modelId && <bdi>{modelVersion}</bdi>}</span>}
        {Object.entries(context).map(([key, value]) => <span key={key}><bdi>{value}</bdi></span>)}
        <span>for {targetName(one.target, targets)}</span>
      </p>
      {due.text !== '' && (
        <p className="case-due" data-tone={due.tone}>
          {due.tone === 'late' && <ClockIcon />}
          {due.text}
          {one.respondBy !== null && <span className="muted"> (promised for <time dateTime={one.respondBy}>{momentWords(one.respondBy, now)}</time>)</span>}
        </p>
      )}
      {stale !== null && <p className="problem">This could not be read again ({stale.title.toLowerCase()}); it is shown as it was.</p>}
      {/* Empty until it happens: only then is it spoken. */}
      <output className="unseen">{due.tone === 'late' ? `The time promised for ${one.reference} has passed.` : ''}</output>
    </header>
  );
}
