'use client';
import { directionOf, type About, type Catalog, type HostFormat, type NarrativePolicy, type Translate } from '@candor/core';
import { en } from '@candor/core/locales/en';
import type { EscalationPolicy, EscalationTarget, FeedbackClient, RevealPolicy } from '@candor/core/feedback';
import { createContext } from 'react';
import { complete } from './complete.js';
import { withOwnWords } from './ownWords.js';
import { createWords, type Words } from './words.js';

export type Density = 'compact' | 'regular' | 'comfortable';
export type Audience = 'end-user' | 'analyst';
export type DisclosureLevel = 1 | 2 | 3 | 4;

/** The rules of a team, as data: a host can store it with every answer. */
export interface Policy extends NarrativePolicy, RevealPolicy {
  /** The deepest level that can be opened. Default 4. */
  maxLevel?: DisclosureLevel;
  /** A disagreement needs words of the officer's own. Default false. */
  requireComment?: boolean;
  /** What sending an answer does: who reads it, by when, whether the model learns from it. */
  consequence?: string;
  /** The same for a question to a person. */
  askConsequence?: string;
  /** Who is asked where there is no list. Default: whoever looks after the model. */
  askTarget?: { id: string; name: string };
  /** Whom one may ask, and how soon each answers. Default: what the client's service names. */
  targets?: readonly EscalationTarget[];
  /** When asking a person is offered or required. Default: offered out of context, on a close call and after a disagreement. */
  escalation?: EscalationPolicy;
  /** A question puts the decision on hold until it is answered. Default false. */
  holdOnEscalation?: boolean;
  /** An own view may be skipped, with a reason. Default false. */
  ownViewSkip?: boolean;
}

/** Everything a host can settle once for all parts; each has a default. */
export interface CandorSettings {
  /** BCP 47. Default "en". One locale for words and numbers. */
  locale?: string | undefined;
  /** The words of the locale. Default: English. */
  catalog?: Catalog | undefined;
  /** The host's own words for some messages, laid over the catalog. */
  messages?: Partial<Catalog['messages']> | undefined;
  /**
   * The host's own translator, asked first for every message: ICU with the arguments filled in and the tags left as they
   * stand; `undefined` or the key leaves it to the catalog. Keep its identity: another one tells everything anew.
   */
  t?: Translate | undefined;
  /** Default: the locale's own. */
  dir?: 'ltr' | 'rtl' | undefined;
  density?: Density | undefined;
  audience?: Audience | undefined;
  policy?: Policy | undefined;
  /** Words and rules around the model, from its profile. */
  about?: About | null | undefined;
  /** The host's way to write a value; `undefined` leaves it to Candor. */
  format?: HostFormat | undefined;
  /** IANA name; never read from the machine. Default "UTC". */
  timeZone?: string | undefined;
  /** RFC 3339; says what "today" is. Without it dates are written out. */
  now?: string | undefined;
  /** Takes the answers. Without one there is nothing to press. */
  client?: FeedbackClient | null | undefined;
}

/** The settings in force, complete. */
export interface Candor {
  readonly locale: string;
  readonly catalog: Catalog;
  readonly dir: 'ltr' | 'rtl';
  readonly density: Density;
  readonly audience: Audience;
  readonly policy: Policy;
  readonly about: About | null;
  readonly format: HostFormat | undefined;
  readonly timeZone: string;
  readonly now: string | null;
  readonly client: FeedbackClient | null;
  readonly words: Words;
  /** The provider's polite voice; `null` without a provider. */
  readonly announce: ((text: string) => void) | null;
}

/** Lays settings over those already in force. */
export function resolveCandor(settings: CandorSettings, base: Candor | null, announce: Candor['announce'] = base?.announce ?? null): Candor {
  const locale = settings.locale ?? base?.locale ?? 'en';
  const words = settings.catalog ? complete(settings.catalog, en.messages) : base?.catalog ?? en;
  const catalog = withOwnWords(words, settings);
  const dir = settings.dir ?? (settings.locale === undefined ? base?.dir : undefined) ?? directionOf(locale);
  return {
    locale,
    catalog,
    dir,
    density: settings.density ?? base?.density ?? 'regular',
    audience: settings.audience ?? base?.audience ?? 'end-user',
    policy: settings.policy ?? base?.policy ?? {},
    about: settings.about === undefined ? base?.about ?? null : settings.about,
    format: settings.format ?? base?.format,
    timeZone: settings.timeZone ?? base?.timeZone ?? 'UTC',
    now: settings.now ?? base?.now ?? null,
    client: settings.client === undefined ? base?.client ?? null : settings.client,
    words: createWords(catalog, locale),
    announce,
  };
}

export const CandorContext = createContext<Candor>(resolveCandor({}, null));
