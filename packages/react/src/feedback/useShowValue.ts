'use client';
import { formatValue, pickText, type Explanation } from '@candor/core';
import { useCallback } from 'react';
import { useCandor } from '../hooks/useCandor.js';

/** Writes a value of a feature as the panel does. */
export function useShowValue(explanation: Explanation | null): (feature: string, value: string | number) => string {
  const { about, locale, timeZone, format } = useCandor();
  return useCallback((feature, value) => {
    const presentation = about?.presentation;
    const said = format?.(value, { feature, locale }) ?? pickText(presentation?.values?.[feature]?.[String(value)], locale);
    if (said) return said;
    const unit = presentation?.units?.[feature] ?? explanation?.features.find(({ name }) => name === feature)?.unit;
    return formatValue(value, { format: presentation?.formats?.[feature], unit, locale, timeZone });
  }, [about, locale, timeZone, format, explanation]);
}
