import { readExplanation, toProblem, type Explanation } from '@candor/core';
import { canonicalJson, sha256, type FeedbackEvent, type Shown } from '@candor/core/feedback';
import type { Said } from './readEvent.js';

/** What was on screen when somebody said something, as far as it was sent. */
export interface View {
  /** The fingerprint that was sent. */
  readonly hash: string;
  /** Who looked, and when what they said was received. */
  readonly by: string;
  readonly at: string;
  /** What they said then. */
  readonly type: FeedbackEvent['type'];
  /** Whether the fingerprint computed here from the content is the one that was sent; `null` without content. */
  readonly matches: boolean | null;
  /** `absent`: only the fingerprint was sent. `unreadable`: this page cannot read the explanation in it. */
  readonly content: 'full' | 'absent' | 'unreadable';
  readonly explanation: Explanation | null;
  readonly shown: Shown;
  /** Inputs whose values are not in it. */
  readonly nMasked: number;
  /** Why the explanation cannot be read. */
  readonly problem: string | null;
}

/** Every view that something was said about, once each, the case's own question first. */
export function viewsOf(said: readonly Said[], caseId: string): View[] {
  const own = said.find(({ id }) => id === caseId);
  const inOrder = own === undefined ? said : [own, ...said.filter((one) => one !== own)];
  const views = new Map<string, View>();
  for (const one of inOrder) if (!views.has(one.event.data.snapshotHash)) views.set(one.event.data.snapshotHash, readSnapshot(one));
  return [...views.values()];
}

export function readSnapshot({ by, at, event: { type, data: { snapshotHash: hash, snapshot } } }: Said): View {
  const base = { hash, by, at, type, matches: null, explanation: null, shown: {}, nMasked: 0, problem: null };
  if (snapshot === undefined) return { ...base, content: 'absent' };
  const matches = sha256(canonicalJson(snapshot)) === hash;
  const shown = shownIn(snapshot['shown']);
  if (snapshot['explanation'] === null || snapshot['explanation'] === undefined) return { ...base, matches, content: 'full', shown };
  try {
    const explanation = readExplanation(withTime(snapshot['explanation'], shown.at ?? at));
    return { ...base, matches, content: 'full', shown, explanation, nMasked: explanation.features.filter(({ state }) => state === 'masked').length };
  } catch (error) {
    return { ...base, matches, content: 'unreadable', shown, problem: toProblem(error).message };
  }
}

// The time is left out of what is hashed, and an explanation is not one without it.
function withTime(explanation: unknown, time: string): unknown {
  const { provenance, ...rest } = Object(explanation) as { provenance?: object };
  return { ...rest, provenance: { ...provenance, time } };
}

/** What is understood of the page's own record; the rest is part of the fingerprint all the same. */
function shownIn(value: unknown): Shown {
  const { sentences, level, locale, policy, phase, at, uiVersion } = Object(value) as Record<string, unknown>;
  return {
    ...(Array.isArray(sentences) ? { sentences: sentences.filter((one) => typeof one === 'string') } : {}),
    ...(level === 0 || level === 1 || level === 2 || level === 3 || level === 4 ? { level } : {}),
    ...(typeof locale === 'string' && isLocale(locale) ? { locale } : {}),
    ...(typeof policy === 'object' && policy !== null ? { policy: policy as Record<string, unknown> } : {}),
    ...(phase === 'refining' || phase === 'final' ? { phase } : {}),
    ...(typeof at === 'string' ? { at } : {}),
    ...(typeof uiVersion === 'string' ? { uiVersion } : {}),
  };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // no language tag: English is drawn
  }
}
