import { fsum } from 'd3-array';
import type { Explanation, Narrative } from '@candor/core';
import type { WaterfallData } from './waterfall.js';

/**
 * One case as steps from its base value to its output: the narrative's factors, groups as they are told, on the attribution's own scale.
 * `towards` is the side that leads towards the recommended outcome: a factor is drawn as its reason is.
 */
export function caseSteps({ attribution, prediction }: Pick<Explanation, 'attribution' | 'prediction'>, factors: Narrative['factors']): WaterfallData & { readonly towards: 'up' | 'down' } {
  const { baseValue, values, gap, scale } = attribution;
  const led = factors.find(({ value }) => value !== 0);
  return {
    baseValue,
    prediction: fsum([baseValue, ...values, gap]),
    values: factors.map(({ feature, value }) => ({ feature, value })),
    limit: prediction.scale === scale ? prediction.threshold : null,
    towards: led && (led.value > 0) !== (led.direction === 'toward') ? 'down' : 'up',
  };
}
