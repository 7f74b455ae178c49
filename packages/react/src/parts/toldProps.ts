import type { Explanation, Narrative, NarrateOptions } from '@candor/core';
import type { CandorSettings } from '../candor.js';

/**
 * What a part speaks about. One is enough: an explanation, told in the words of these settings and of the provider around;
 * a narrative, told before and shared by several parts; or nothing, inside a Root that has either.
 */
export interface ToldProps extends Pick<CandorSettings, 'about' | 'locale' | 'catalog' | 'messages' | 't' | 'dir' | 'audience' | 'policy' | 'format' | 'timeZone' | 'now'> {
  data?: Explanation | undefined;
  narrative?: Narrative | undefined;
}

export const settingNames = ['about', 'locale', 'catalog', 'messages', 't', 'dir', 'audience', 'policy', 'format', 'timeZone', 'now'] as const;

/** What a part may ask of the narrative it has told for itself. */
export type TellingOptions = Pick<NarrateOptions, 'frequencyBase' | 'groupBy'> & { maxReasons?: number | undefined };

/** What a part is drawn from. */
export interface Told {
  readonly narrative: Narrative;
  /** Absent where only a narrative was given. */
  readonly data?: Explanation | undefined;
}
