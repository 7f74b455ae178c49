import { checkRowOf, type CheckRow } from './checkRow.js';
import type { CheckLimits } from './limits.js';
import type { Movement } from './movement.js';

/** A certain difference below this is called small. */
export const WORTH_NAMING = 0.05;

/** Every feature's missing share and values against the training rows, and how many of them moved; the farthest first. */
export function movementRows(movements: readonly Movement[], { movement: limit }: CheckLimits): CheckRow[] {
  const moved = new Set(movements.filter(({ atLeast }) => atLeast >= WORTH_NAMING).map(({ feature }) => feature));
  return [
    checkRowOf({ id: 'moved', what: `features that certainly moved by ${WORTH_NAMING} or more`, value: moved.size, features: [...moved] }),
    ...movements.map(({ feature, about, atLeast, ...rest }) => checkRowOf({
      id: `${about}.${feature}`,
      what: about === 'missing' ? `certain difference of the missing share of ${feature}` : `certain difference of the values of ${feature}`,
      value: atLeast,
      limit,
      feature,
      about,
      ...rest,
    })),
  ];
}
