import { CandorError, type Explainer, type ExplainerInfo } from '@candor/core';
import type { Predict } from '@candor/react';
import { useCallback } from 'react';
import { toRow, type FormState } from '../cases/evaluate.js';
import type { Case } from '../desk/loadDesk.js';

/**
 * Asks the model again about the open case with some values changed; the form and the case stay as they are.
 *
 * As a list of one: the question of the panel itself is not disturbed.
 */
export function usePredict(explainer: Explainer, info: ExplainerInfo | undefined, { line }: Case, { cells }: FormState): Predict | undefined {
  const predict = useCallback<Predict>(async (changes, { signal }) => {
    const answers = explainer.explainBatch([{ ...toRow(cells, line, info!), ...changes }], { signal });
    for await (const explanation of answers) return explanation;
    throw new CandorError('no-answer', 'the model was asked about one case and answered about none');
  }, [explainer, info, line, cells]);
  return info && predict;
}
