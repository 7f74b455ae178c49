'use client';
import { narrate, type Explanation, type Narrative } from '@candor/core';
import { useMemo } from 'react';
import { useCandor } from './useCandor.js';

/**
 * An explanation in the words in force here; the same object until data or words change.
 * @param maxReasons - Default: the policy's, else 3.
 */
export function useNarrative(data: Explanation, options?: { maxReasons?: number | undefined }): Narrative;
export function useNarrative(data: Explanation | null | undefined, options?: { maxReasons?: number | undefined }): Narrative | null;
export function useNarrative(data: Explanation | null | undefined, { maxReasons }: { maxReasons?: number | undefined } = {}): Narrative | null {
  const { locale, catalog, audience, policy, format, about, timeZone, now, dir } = useCandor();
  return useMemo(() => {
    if (!data) return null;
    const narrative = narrate(data, about, {
      locale, catalog, audience, policy, timeZone,
      ...(format ? { format } : {}),
      ...(now === null ? {} : { now }),
      ...(maxReasons === undefined ? {} : { maxReasons }),
    });
    // A host may lay out its page against the script's own direction; the words stay what they are.
    return narrative.dir === dir ? narrative : { ...narrative, dir };
  }, [data, about, locale, catalog, audience, policy, format, timeZone, now, dir, maxReasons]);
}
