import type { Explainer, Explanation } from '@candor/core';
import { useEffect, useState } from 'react';
import { openDesk, type DeskCase, type DeskName, type OpenDesk } from './desks.js';

interface Found<T> {
  value: T | null;
  error: unknown;
}

/** A desk with its worker; the worker ends with the story. */
export function useDesk(name: DeskName, most: number): Found<OpenDesk> {
  const [found, setFound] = useState<Found<OpenDesk>>({ value: null, error: null });
  useEffect(() => {
    let gone = false;
    const opening = openDesk(name, most);
    opening.then((value) => { if (!gone) setFound({ value, error: null }); }, (error: unknown) => { if (!gone) setFound({ value: null, error }); });
    return () => {
      gone = true;
      opening.then(({ explainer }) => explainer.dispose(), () => undefined);
    };
  }, [name, most]);
  return found;
}

/** One case, explained in the worker; the newest question wins. */
export function useExplained(desk: OpenDesk, one: DeskCase): Found<Explanation> {
  const [found, setFound] = useState<Found<Explanation> & { of: string }>({ value: null, error: null, of: one.id });
  useEffect(() => {
    const abort = new AbortController();
    desk.explainer.explain(one.row, { id: one.id, signal: abort.signal }).then(
      (value) => setFound({ value, error: null, of: one.id }),
      (error: unknown) => { if (!abort.signal.aborted) setFound({ value: null, error, of: one.id }); },
    );
    return () => abort.abort();
  }, [desk, one]);
  return found.of === one.id ? found : { value: null, error: null };
}

/** Every case of the list, explained one after the other, by id. */
export function useExplainedList({ explainer, cases }: OpenDesk): ReadonlyMap<string, Explanation> {
  const [explained, setExplained] = useState<ReadonlyMap<string, Explanation>>(new Map());
  useEffect(() => {
    const abort = new AbortController();
    explainAll(explainer, cases, abort.signal).then(setExplained, (error: unknown) => {
      if (!abort.signal.aborted) console.error('the list could not be explained', error);
    });
    return () => abort.abort();
  }, [explainer, cases]);
  return explained;
}

async function explainAll(explainer: Explainer, cases: readonly DeskCase[], signal: AbortSignal) {
  const found = new Map<string, Explanation>();
  for await (const answer of explainer.explainBatch(cases.map(({ row }) => row), { signal })) found.set(cases[found.size]!.id, answer);
  return found;
}
