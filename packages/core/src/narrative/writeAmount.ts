import type { About } from '../explainer/explainer.js';
import { formatValue } from './formatValue.js';
import type { NarrateOptions } from './telling.js';
import { cleanText } from './text.js';

/**
 * An amount on the model's own scale, as every sentence about it writes amounts: the host's words, else its format and unit.
 * @param rounded - An estimate keeps three digits.
 */
export function writeAmount(value: number, about: About | null, { locale, timeZone = 'UTC', format }: Pick<NarrateOptions, 'locale' | 'timeZone' | 'format'>, rounded = false): string {
  const said = format?.(value, { feature: null, locale });
  if (said !== null && said !== undefined) return cleanText(said);
  return formatValue(value, { format: about?.outcome.format, unit: about?.outcome.unit, locale, timeZone, rounded });
}
