'use client';
import { assertShowable, narrate, type Explanation, type Narrative } from '@candor/core';
import { useMemo } from 'react';
import type { TellingOptions } from '../parts/toldProps.js';
import { useCandor } from './useCandor.js';

/**
 * An explanation in the words in force here; the same object until data or words change.
 * @param options - `maxReasons`: default the policy's, else 3. `frequencyBase`: "of 20 cases" or "of 100". `groupBy`: whether
 *   features of a group of the profile are told together.
 * @throws {@link CandorError} `explanation-invalid` or `explanation-version` for data that cannot be shown.
 */
export function useNarrative(data: Explanation, options?: TellingOptions): Narrative;
export function useNarrative(data: Explanation | null | undefined, options?: TellingOptions): Narrative | null;
export function useNarrative(data: Explanation | null | undefined, { maxReasons, frequencyBase, groupBy }: TellingOptions = {}): Narrative | null {
  const { locale, catalog, audience, policy, format, about, timeZone, now, dir } = useCandor();
  return useMemo(() => {
    if (!data) return null;
    assertShowable(data);
    const narrative = narrate(data, about, {
      locale, catalog, audience, policy, timeZone,
      ...(format ? { format } : {}),
      ...(now === null ? {} : { now }),
      ...(maxReasons === undefined ? {} : { maxReasons }),
      ...(frequencyBase === undefined ? {} : { frequencyBase }),
      ...(groupBy === undefined ? {} : { groupBy }),
    });
    // A host may lay out its page against the script's own direction; the words stay what they are.
    return narrative.dir === dir ? narrative : { ...narrative, dir };
  }, [data, about, locale, catalog, audience, policy, format, timeZone, now, dir, maxReasons, frequencyBase, groupBy]);
}
