import type { Feature } from '../../model/model.js';
import type { Config } from '../authoring/config.js';
import type { ColumnDescription } from './describeColumn.js';

type FeatureConfig = NonNullable<Config['features']>[string];
/** A part of a config with its comments. */
export type Commented<T> = T & { readonly [comment: `//${string}`]: unknown };

const MOST_VALUES = 20;

/** What a column tells about a feature, in words that a person then corrects. */
export function draftFeature({ name, type }: Feature, column: ColumnDescription): Commented<FeatureConfig> {
  const texts = type === 'text' || column.kind === 'text';
  const isFlag = !texts && column.values.length > 0 && column.values.every(([value]) => Number(value) === 0 || Number(value) === 1);
  return {
    '//': seen(column, texts),
    label: words(name),
    ...(texts ? ofTexts(column) : isFlag ? { values: { 0: 'no', 1: 'yes' } } : ofNumbers(column)),
  };
}

function ofTexts({ kind, values }: ColumnDescription): FeatureConfig {
  if (kind === 'period') return { format: 'date' };
  return values.length <= MOST_VALUES ? { values: Object.fromEntries(values.map(([value]) => [value, words(value).toLowerCase()])) } : {};
}

function ofNumbers({ name, isWhole, low, high }: ColumnDescription): FeatureConfig {
  if (isWhole) return { format: 'integer' };
  const isShare = /(^|[_\W])(share|ratio|rate|percent|pct|fraction)([_\W]|$)/i.test(name) && low !== null && high !== null && low >= 0 && high <= 1;
  return isShare ? { format: 'percent' } : {};
}

function seen({ kind, values, missing, low, high }: ColumnDescription, texts: boolean): string {
  const gaps = missing > 0 && !texts ? `; ${percent(missing)} missing` : '';
  if (kind === 'empty') return 'empty in every row';
  if (texts) return `text, ${values.length} different`;
  return `number, nearly all from ${short(low)} to ${short(high)}${gaps}`;
}

/** "tree_height" and "treeHeight" as words. */
export function words(name: string): string {
  const text = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_.\-\s]+/g, ' ').trim();
  return text === '' ? name : text[0].toUpperCase() + text.slice(1);
}

const percent = (share: number) => `${Number((100 * share).toPrecision(2))}%`;
/** Four significant digits. */
export const short = (x: number | null): string => (x === null ? 'unknown' : String(Number(x.toPrecision(4))));
