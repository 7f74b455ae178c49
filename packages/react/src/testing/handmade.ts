import type { Explanation } from '@candor/core';
import { pumpExplanation } from '../../../charts/src/testing/pump.js';

/** The case that the drawings are tested on: a workshop's pump, and whether to inspect it. No model gave its numbers. */
export { pumpAbout as handmadeAbout, pumpExplanation as handmade } from '../../../charts/src/testing/pump.js';

/** Some fields of it changed. */
export const handmadeWith = (changes: Partial<Explanation>): Explanation => ({ ...pumpExplanation, ...changes });
