import type { StepTable } from '../../conformal/steps.js';
import { encodeNumbers } from '../numbers.js';
import type { Steps } from '../profile.js';

/** A step table as it is stored. */
export function encodeSteps({ n, knots, atLeast }: StepTable): Steps {
  return { n, knots: encodeNumbers(knots, 'f32'), atLeast: encodeNumbers(atLeast, 'u32') };
}
