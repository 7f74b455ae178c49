import { CandorError } from '../errors.js';
import type { Explanation } from '../explanation/explanation.js';
import { inputsOf } from '../explanation/inputsOf.js';
import { once } from '../once.js';
import type { About } from '../explainer/explainer.js';
import type { Text } from '../profile/profile.js';
import { formatMessage, type Catalog, type MessageKey } from './catalog.js';
import { formatValue, trueMinus } from './formatValue.js';
import { isLocale, isTimeZone, numberFormat } from './intl.js';
import type { MessageArgument } from './message.js';
import type { MessageArguments } from './messageArguments.js';
import { sentenceText, type Sentence } from './narrative.js';
import { own } from './own.js';
import { cleanText, isolated, listText, nameAsWords, pickText } from './text.js';
import { writeAmount } from './writeAmount.js';

/** Words of the host for a number or a value; `null` or `undefined` leaves it to the profile's formats. */
export type HostFormat = (value: number | string, about: { feature: string | null; locale: string }) => string | null | undefined;

/** Cut points of the sureness words, each the lowest share or rate that earns it. */
export interface SurenessCuts { very: number; fairly: number; somewhat: number }

/** A team's rules for what is said. */
export interface NarrativePolicy {
  maxReasons?: number;
  sureness?: SurenessCuts;
  /** A line of the host under a notice, e.g. "Check the amount with a second person." */
  advice?: { unusual?: Text; context?: Text };
}

export interface NarrateOptions {
  /** BCP 47; drives text, numbers, lists and dates alike. */
  locale: string;
  catalog: Catalog;
  /** Default `end-user`; `analyst` adds the points to each reason's details. */
  audience?: 'end-user' | 'analyst';
  /** "Of 100 checked cases"; default 100 for rates and 20 for how often a kind of answer was right. */
  frequencyBase?: 10 | 20 | 100;
  /** Default 3; wins over the policy's. */
  maxReasons?: number;
  /** Features of a presentation group are told together. */
  groupBy?: 'presentation' | null;
  format?: HostFormat;
  policy?: NarrativePolicy;
  /** The reader's clock; without it and `timeZone` no time is said. */
  now?: Date | string | number;
  /** IANA name; default UTC. */
  timeZone?: string;
}

/** One explanation with its words and formats: everything a sentence needs. */
export interface Telling {
  readonly explanation: Explanation;
  readonly about: About | null;
  readonly options: NarrateOptions;
  readonly locale: string;
  readonly timeZone: string;
  /** Denominator of rates, and of how often a kind of answer was right. */
  readonly rateBase: number;
  readonly countBase: number;
  say<K extends MessageKey>(key: K, values: Readonly<Record<MessageArguments[K], MessageArgument>>): Sentence;
  text(text: Text | null | undefined): string | null;
  label(feature: string): string;
  isHidden(feature: string): boolean;
  /** A value of a feature in words. */
  value(feature: string, value: number | string): string;
  /** An amount on the model's own scale; `rounded` keeps three digits. */
  amount(value: number, rounded?: boolean): string;
  number(value: number, digits?: number): string;
  list(texts: readonly string[], type?: 'conjunction' | 'disjunction'): string;
  /** The same, of a long list only the first and how many more. */
  someOf(texts: readonly string[], type?: 'conjunction' | 'disjunction'): string;
  /** Whether the attributions add up to the estimate where it is displayed, so that each can be told as a number there. */
  addsUp(): boolean;
  /** A number range that never breaks over a line. */
  range(low: string, high: string): string;
  /** A share on the base of rates. */
  onBase(share: number): number;
  /** "20 in 100", with as many decimals as the share needs, up to two. */
  rate(share: number): string;
  /** Where the case is from, in words; `null` when it does not say. */
  readonly place: string | null;
  /** The words of a context key. */
  placeName(key: string): string;
  /** The contexts the model was calibrated on, in words; a long list is cut and counted. Empty when none is named. */
  readonly knownPlaces: string;
}

/** Places or outcomes that are named before the rest is counted. */
const MAX_NAMED = 3;

/** Joins an explanation with its words. Throws `locale-invalid` or `time-zone-invalid` for what Intl refuses. */
export function createTelling(explanation: Explanation, about: About | null, options: NarrateOptions): Telling {
  const { locale, catalog, timeZone = 'UTC', format } = options;
  checkLocale(locale);
  checkTimeZone(timeZone);
  const presentation = about?.presentation;
  const units = once(() => new Map(inputsOf(explanation.features).map((input) => [input.name, input.unit])));
  const groups = once(() => new Map(presentation?.groups?.map(({ id, label }) => [id, label])));
  const hidden = new Set(presentation?.hidden);
  const say: Telling['say'] = (key, values) => formatMessage(catalog, key, values, locale);
  const text: Telling['text'] = (words) => pickText(words, locale);
  const hostSays = (value: number | string, feature: string) => {
    const said = format?.(value, { feature, locale });
    return said === null || said === undefined ? null : cleanText(said);
  };
  const segments = about?.context.segments ?? [];
  const inWords = (column: string, value: string) => text(own(own(presentation?.values, column), value)) ?? cleanText(value);

  const telling: Telling = {
    explanation, about, options, locale, timeZone,
    rateBase: options.frequencyBase ?? 100,
    countBase: options.frequencyBase ?? 20,
    say, text,
    label: (feature) => text(own(presentation?.labels, feature) ?? groups().get(feature)) || nameAsWords(feature, locale),
    isHidden: (feature) => hidden.has(feature),
    value(feature, value) {
      const words = hostSays(value, feature) ?? text(own(own(presentation?.values, feature), String(value)));
      if (words !== null) return words;
      const unit = own(presentation?.units, feature) ?? units().get(feature);
      return formatValue(value, { format: own(presentation?.formats, feature), unit, locale, timeZone }) || sentenceText(say('candor.value.empty', {}));
    },
    amount: (value, rounded) => writeAmount(value, about, options, rounded),
    number: (value, digits = 0) => trueMinus(numberFormat(locale, { maximumFractionDigits: digits }).format(value)),
    list: (texts, type) => listText(texts, locale, type),
    someOf(texts, type) {
      if (texts.length <= MAX_NAMED + 1) return telling.list(texts, type);
      return telling.list([...texts.slice(0, MAX_NAMED), sentenceText(say('candor.places.more', { count: texts.length - MAX_NAMED }))], type);
    },
    addsUp: once(() => addsUpOnDisplay(explanation)),
    range: (low, high) => sentenceText(say('candor.range', { low: isolated(low, locale), high: isolated(high, locale) })),
    onBase: (share) => Math.min(1, Math.max(0, share)) * telling.rateBase,
    rate(share) {
      const base = telling.rateBase;
      const count = telling.onBase(share);
      return sentenceText(say('candor.frequency', { count: telling.number(count, digitsOf(count)), base }));
    },
    placeName: (key) => (segments.length === 1 ? inWords(segments[0]!, key) : cleanText(key)),
    get place() {
      const key = explanation.context?.key;
      return key === null || key === undefined ? null : telling.placeName(key);
    },
    get knownPlaces() {
      return telling.someOf((explanation.context?.known ?? []).map(telling.placeName));
    },
  };
  return telling;
}

function addsUpOnDisplay({ attribution, prediction }: Explanation): boolean {
  const whole = attribution.baseValue + attribution.values.reduce((sum, phi) => sum + phi, 0);
  return attribution.scale === prediction.scale && prediction.scale !== 'margin' && Math.abs(prediction.value - whole) <= 0.005 * Math.abs(prediction.value);
}

/** Decimals, up to two, that show a limit as it was set: 12.5 in 100 stays 12.5. */
export function digitsOf(value: number): number {
  for (let digits = 0, scale = 1; digits < 2; digits++, scale *= 10) {
    if (Math.abs(value * scale - Math.round(value * scale)) < 1e-6) return digits;
  }
  return 2;
}

/** A share as a count of `base`: never none and never all unless it is exactly so. */
export function countOf(share: number, base: number): number {
  const count = Math.round(share * base);
  if (count <= 0) return share > 0 ? 1 : 0;
  if (count >= base) return share < 1 ? base - 1 : base;
  return count;
}

function checkTimeZone(timeZone: string): void {
  if (!isTimeZone(timeZone)) throw new CandorError('time-zone-invalid', `"${timeZone}" is not a time zone; write an IANA name like "Europe/Berlin"`);
}

function checkLocale(locale: string): void {
  if (!isLocale(locale)) throw new CandorError('locale-invalid', `"${locale}" is not a language tag; write one like "en" or "de-AT"`);
}
