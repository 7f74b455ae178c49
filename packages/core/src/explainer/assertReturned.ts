import { CandorError } from '../errors.js';
import type { ModelOutput } from '../model/model.js';

/** What float32 rounding may leave outside 0 and 1. */
const ROUNDING = 1e-5;

/**
 * Refuses an output that no explanation can be about.
 *
 * @param returned - What the model returned for the explained output; `undefined` on the margin scale, which it does not return.
 * @throws {@link CandorError} `non-finite-output`; `bad-probabilities` for a number outside 0 and 1 where a probability was declared.
 */
export function assertReturned(returned: number | undefined, kind: ModelOutput['kind']): void {
  if (returned === undefined) return;
  if (!Number.isFinite(returned)) {
    throw new CandorError('non-finite-output', `the model returns ${returned} for this row, which cannot be shared out; look for missing values that it does not impute and for numbers too large for it`);
  }
  if (kind === 'probability' && (returned < -ROUNDING || returned > 1 + ROUNDING)) {
    throw new CandorError('bad-probabilities', `the model returns ${returned}, which is no probability; say that its output is a logit or a value (\`outputKind\`, on the command line \`--output-kind\`)`);
  }
}
