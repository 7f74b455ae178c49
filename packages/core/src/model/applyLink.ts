import { exp } from '../numeric/exp.js';
import { logistic } from '../numeric/logistic.js';
import { probit } from '../numeric/probit.js';
import { softmax, softmaxZero } from '../numeric/softmax.js';
import type { Link } from './lowered.js';

/** Puts scores through a link, in place, shape [nScores]. */
export function applyLink(link: Link, scores: Float64Array): void {
  if (link === 'softmax') softmax(scores);
  else if (link === 'softmaxZero') softmaxZero(scores);
  else if (link === 'share') share(scores);
  else if (link === 'logisticShare') share(scores, logistic);
  else if (link === 'exp') for (let k = 0; k < scores.length; k++) scores[k] = exp(scores[k]);
  else if (link === 'logistic') for (let k = 0; k < scores.length; k++) scores[k] = logistic(scores[k]);
  else if (link === 'probit') for (let k = 0; k < scores.length; k++) scores[k] = probit(scores[k]);
}

/** True when each output depends on every score of the part, not on its own alone. */
export function isJoint(link: Link): boolean {
  return link === 'softmax' || link === 'softmaxZero' || link === 'logisticShare' || link === 'share';
}

function share(scores: Float64Array, of = (score: number): number => score): void {
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = of(scores[k]);
    sum += scores[k];
  }
  if (sum > 0) for (let k = 0; k < scores.length; k++) scores[k] /= sum;
}
