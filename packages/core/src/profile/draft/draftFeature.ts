import type { Feature } from '../../model/model.js';
import type { Config } from '../authoring/config.js';
import { isNumeral, type ColumnDescription } from './describeColumn.js';

type FeatureConfig = NonNullable<Config['features']>[string];
/** A part of a config with its comments. */
export type Commented<T> = T & { readonly [comment: `//${string}`]: unknown };

const MOST_VALUES = 20;
/** What fewer rows hold may name a person, and the config's words stand in the profile. */
const FEWEST_ROWS = 10;
/** A whole number with as few different values may be a code. */
const MOST_CODES = 6;

/** What a column tells about a feature, in words that a person then corrects. */
export function draftFeature({ name, type, categories }: Feature, column: ColumnDescription): Commented<FeatureConfig> {
  const isCategory = type === 'text';
  const isFlag = !isCategory && column.values.length > 0 && column.values.every(([value]) => Number(value) === 0 || Number(value) === 1);
  return {
    '//': seen(column, isCategory),
    label: words(name),
    ...(isCategory ? ofTexts(column, categories) : isFlag ? { values: { 0: 'no', 1: 'yes' } } : ofNumbers(column)),
  };
}

function ofTexts({ kind, values }: ColumnDescription, known: readonly string[] = []): FeatureConfig {
  if (kind === 'period') return { format: 'date' };
  const told = values.filter(([value, count]) => count >= FEWEST_ROWS || known.includes(value));
  return told.length === 0 || values.length > MOST_VALUES ? {} : { values: Object.fromEntries(told.map(([value]) => [value, valueWords(value)])) };
}

function ofNumbers({ name, kind, isWhole, low, high, values }: ColumnDescription): Commented<FeatureConfig> {
  if (low === null || high === null) return {};
  // A year takes no thousands separator.
  if (kind === 'period') return { format: 'text' };
  if (isWhole) {
    const codes = values.map(([value]) => value);
    return { ...(codes.length > 1 && codes.length <= MOST_CODES && { '// kind': `Are ${listed(codes)} codes? Then "kind": "category", and "values": { "${codes[0]}": "..." }` }), format: 'integer' };
  }
  const isShare = /(^|[_\W])(share|ratio|rate|percent|pct|fraction)([_\W]|$)/i.test(name) && low >= 0 && high <= 1;
  return isShare ? { format: 'percent' } : {};
}

function seen({ kind, values, missing, low, high }: ColumnDescription, isCategory: boolean): string {
  const gaps = missing > 0 && !isCategory ? `; ${percent(missing)} missing` : '';
  if (kind === 'empty') return 'empty in every row';
  if (isCategory) return `text, ${values.length} different`;
  if (low === null) return `The model reads a number here, and some cells hold other text: ${listed(values.map(([value]) => value).filter((value) => !isNumeral(value)).slice(0, 3))}. Leave a cell empty where nothing is known.`;
  return `number, nearly all from ${short(low)} to ${short(high)}${gaps}`;
}

/** A value as it stands, but for the underscores of a made-up name: "1..4", "<=50" and "Oak Hill" say what they mean. */
export const valueWords = (value: string): string => (/^[a-z0-9]+(_[a-z0-9]+)+$/i.test(value) ? value.replaceAll('_', ' ') : value);

/** A column's name inside a sentence: "tree_height" and "treeHeight" as words; a name that is one already stays as it is. */
export const phrase = (name: string): string => (/_|[a-z][A-Z]/.test(name) ? words(name).toLowerCase() : name);

/** "tree_height" and "treeHeight" as words. */
export function words(name: string): string {
  const text = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_.\-\s]+/g, ' ').trim();
  return text === '' ? name : text[0].toUpperCase() + text.slice(1);
}

const listed = (values: readonly string[]) => values.map((value) => JSON.stringify(value)).join(', ');
const percent = (share: number) => `${Number((100 * share).toPrecision(2))}%`;
/** Four significant digits unless told otherwise. */
export const short = (x: number | null, digits = 4): string => (x === null ? 'unknown' : String(Number(x.toPrecision(digits))));
