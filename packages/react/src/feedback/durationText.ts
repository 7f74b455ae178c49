/** Hours in words: days from two of them on, minutes below one. */
export function durationText(hours: number, locale: string): string {
  const [value, unit] = hours < 1 ? [hours * 60, 'minute'] : hours >= 48 && hours % 24 === 0 ? [hours / 24, 'day'] : [hours, 'hour'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(value);
}
