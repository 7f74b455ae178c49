import type { Link, Part } from '../lowered.js';
import type { ElementType } from '../onnx/graph.js';
import type { ScoresValue } from './value.js';

/** Scores of one part, one tensor column for each output. */
export function scoresOf(part: Part, options: { type?: ElementType; complement?: boolean; classes?: readonly string[] } = {}): ScoresValue {
  const { type = 'float', complement = false, classes } = options;
  const width = complement ? 2 : part.nScores;
  return {
    kind: 'scores', type, dims: [width], parts: [part], complement, picks: Array.from({ length: width }, (_, k) => k), ...(classes && { classes }),
  };
}

export function partOf(fields: Partial<Part> & { nScores: number }): Part {
  return { weight: 1, link: 'identity', base: new Float64Array(fields.nScores), linear: [], ensembles: [], ...fields };
}

/** Post transforms of ai.onnx.ml. */
export const linkByName: Readonly<Record<string, Link>> = {
  NONE: 'identity', LOGISTIC: 'logistic', SOFTMAX: 'softmax', SOFTMAX_ZERO: 'softmaxZero', PROBIT: 'probit',
};
