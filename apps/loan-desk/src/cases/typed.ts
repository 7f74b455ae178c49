import type { Format } from '../desk/desk.js';
import { numberFormat } from '../desk/formats.js';

export type Typed = { cell: string } | { problem: 'not-a-number' };

/**
 * What a person typed into a number field, as a cell of the file.
 *
 * Takes the desk's decimal sign, its grouping sign in groups of three (so that 0,5 is refused in English
 * instead of read as 5), and a unit sign; a percent field takes 43 for 0.43.
 */
export function readTyped(typed: string, format: Format | undefined, locale: string): Typed {
  const { decimal, group } = signs(locale);
  const bare = typed.replaceAll(/[\s\u00a0\u202f%\p{Sc}]/gu, '').replace('\u2212', '-');
  if (bare === '') return { cell: '' };
  const [whole = '', ...fraction] = bare.split(decimal);
  const grouped = new RegExp(`^[+-]?\\d{1,3}(${escaped(group)}\\d{3})+$`);
  const parts = [grouped.test(whole) ? whole.replaceAll(group, '') : whole, ...fraction];
  const plain = parts.join('.');
  if (parts.some((part) => part.includes('.')) || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) || !Number.isFinite(Number(plain))) return { problem: 'not-a-number' };
  return { cell: String(format?.style === 'percent' ? shifted(plain, -2) : Number(plain)) };
}

/** A cell as it stands in its input: no unit, no grouping; shares as percent. */
export function typedOf(cell: string, format: Format | undefined, locale: string): string {
  if (cell.trim() === '' || !Number.isFinite(Number(cell))) return cell;
  const number = format?.style === 'percent' ? shifted(cell.trim(), 2) : Number(cell);
  return String(number).replace('.', signs(locale).decimal);
}

// Moving the decimal point in the text keeps every digit; multiplying by 100 would not.
function shifted(decimal: string, places: number): number {
  const [digits = '0', exponent = '0'] = decimal.toLowerCase().split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function signs(locale: string): { decimal: string; group: string } {
  const parts = numberFormat(locale).formatToParts(1234567.8);
  const find = (type: string, otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
  return { decimal: find('decimal', '.'), group: find('group', ',') };
}

const escaped = (sign: string) => sign.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
