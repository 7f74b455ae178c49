import type { Explanation } from '../explanation/explanation.js';

/** When a recommendation is shown: at once, when asked for, or after the person has noted an own view. */
export type Reveal = 'immediate' | 'on-request' | 'own-view-first';

/** What brings an own view about: a case out of context, a close call, or being drawn into a sample. */
export type OwnViewOccasion = 'caution' | 'close-call' | 'sample';

export interface RevealPolicy {
  /** Default `immediate`; with occasions alone `own-view-first`. */
  readonly reveal?: Reveal | undefined;
  /** Only on these occasions; default: for every case. */
  readonly ownViewWhen?: readonly OwnViewOccasion[] | undefined;
  /** Share of cases drawn, 0 to 1. Default 0. */
  readonly sampleRate?: number | undefined;
}

type Judged = Pick<Explanation, 'context' | 'unusual' | 'sureness'> | null;

/**
 * When the recommendation of one case is shown.
 *
 * The sample is drawn by the id of the prediction: the same case is in it for everybody and after every reload.
 */
export function revealOf(
  { explanation, predictionId }: { explanation: Judged; predictionId: string },
  { reveal, ownViewWhen, sampleRate = 0 }: RevealPolicy,
): Reveal {
  const wanted = reveal ?? (ownViewWhen ? 'own-view-first' : 'immediate');
  if (!ownViewWhen) return wanted;
  const holds: Record<OwnViewOccasion, () => boolean> = {
    caution: () => [explanation?.context?.level, explanation?.unusual?.level].some((level) => level === 'caution' || level === 'stop'),
    'close-call': () => explanation?.sureness?.word === 'close-call',
    sample: () => placeOf(predictionId) < sampleRate,
  };
  return ownViewWhen.some((occasion) => holds[occasion]()) ? wanted : 'immediate';
}

/** Where an id falls in [0, 1), evenly: FNV-1a over its UTF-16 units, then the last mix of MurmurHash3. */
function placeOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
