'use client';
import { FEEDBACK_MESSAGES, withFeedback, type Catalog, type FeedbackMessages } from '@candor/core';
import { en } from '@candor/core/locales/en';
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { CandorContext, type Candor } from '../candor.js';
import { filled } from '../complete.js';
import { useCandor } from '../hooks/useCandor.js';
import { createWords } from '../words.js';

type Loader = NonNullable<Catalog['feedback']>;

const loaded = new Map<Loader, FeedbackMessages>();
const loading = new Map<Loader, Promise<void>>();
const listeners = new Set<() => void>();

/**
 * Fetches what forms, receipts and outboxes say in the locale of a catalog, once for the page.
 *
 * A file that did not come is asked for again by the next call.
 * @throws what the import threw, when it did not come.
 */
export function loadFeedbackWords(catalog: Catalog): Promise<void> {
  const loader = loaderOf(catalog);
  let under = loading.get(loader);
  if (under) return under;
  under = whole(catalog, loader).then((messages) => {
    loaded.set(loader, messages);
    for (const listener of listeners) listener();
  }).catch((error: unknown) => {
    loading.delete(loader);
    throw error;
  });
  loading.set(loader, under);
  return under;
}

/** The settings in force with the words of feedback among them; `null` until those have come. */
export function useFeedbackWords(): Candor | null {
  const candor = useCandor();
  const { catalog, locale } = candor;
  const messages = useSyncExternalStore(subscribe, () => loaded.get(loaderOf(catalog)) ?? null, () => null);
  useEffect(() => {
    // Nothing is drawn without words; whoever needs them next asks again.
    loadFeedbackWords(catalog).catch((error: unknown) => console.error(error));
  }, [catalog]);
  return useMemo(() => {
    if (messages === null) return null;
    const all = withFeedback(catalog, messages);
    return { ...candor, catalog: all, words: createWords(all, locale) };
  }, [candor, catalog, locale, messages]);
}

/** Parts that speak of feedback, drawn once their words have come. */
export function WithFeedbackWords({ children }: { children: ReactNode }) {
  const candor = useFeedbackWords();
  return candor && <CandorContext.Provider value={candor}>{children}</CandorContext.Provider>;
}

/** Another language's words; English is fetched only for what that one does not say. */
async function whole(catalog: Catalog, loader: Loader): Promise<FeedbackMessages> {
  const messages = await loader();
  return Object.keys(messages).length < FEEDBACK_MESSAGES ? filled(catalog.locale, messages, await en.feedback!()) : messages;
}

const loaderOf = ({ feedback = en.feedback! }: Catalog): Loader => feedback;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
