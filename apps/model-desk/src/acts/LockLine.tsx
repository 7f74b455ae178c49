import type { ReviewCase } from '../api/schemas.js';
import { LockIcon } from '../page/icons.js';
import { spanWords } from '../words/dueWords.js';
import { momentWords } from '../words/moment.js';
import type { Standing } from './standing.js';

/** From here on the end of the lock is said, in milliseconds: long enough to finish a sentence. */
const NEAR = 10 * 60_000;

export interface LockLineProps {
  one: ReviewCase;
  standing: Standing;
  now: Date;
  /** Holds the case for another while. */
  onHold: (() => void) | undefined;
}

/** Who holds the case, and for how long. */
export function LockLine({ one: { lockedUntil }, standing, now, onHold }: LockLineProps) {
  if (standing.kind === 'theirs') return <p className="lock"><LockIcon /><span>{standing.holder} holds it until {momentWords(standing.until, now)}. You can read it; it can be taken when that time is over.</span></p>;
  if ((standing.kind !== 'mine' && standing.kind !== 'waiting') || lockedUntil === null) return null;
  const left = Date.parse(lockedUntil) - now.getTime();
  const hold = onHold && standing.kind === 'mine' && left < NEAR && <button type="button" className="button" onClick={onHold}>Hold it longer</button>;
  return (
    <p className="lock" data-near={left < NEAR}>
      <LockIcon />
      <span>
        {left <= 0 && 'The time you held it for is over: somebody else may take it. Until then it is yours to answer.'}
        {left > 0 && left < NEAR && `You hold it for ${spanWords(left)} more.`}
        {left >= NEAR && `You hold it until ${momentWords(lockedUntil, now)}; everything you do adds half an hour.`}
      </span>
      {hold}
    </p>
  );
}
