import { fsum } from 'd3-array';
import type { Explanation, Narrative } from '@candor/core';
import type { WaterfallData } from './waterfall.js';

/** One case as steps from its base value to its output: the narrative's factors, groups as they are told, on the attribution's own scale. */
export function caseSteps({ attribution, prediction }: Pick<Explanation, 'attribution' | 'prediction'>, factors: Narrative['factors']): WaterfallData {
  const { baseValue, values, gap, scale } = attribution;
  return {
    baseValue,
    prediction: fsum([baseValue, ...values, gap]),
    values: factors.map(({ feature, value }) => ({ feature, value })),
    limit: prediction.scale === scale ? prediction.threshold : null,
  };
}
