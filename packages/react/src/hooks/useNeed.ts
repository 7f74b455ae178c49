'use client';
import { useEffect } from 'react';
import type { FeedbackAnswers } from './useFeedback.js';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const told = new Set<string>();

/**
 * A part that cannot draw anything tells a developer why, once on the console.
 * @param own - The part's own `client`: `null` says that nothing is to be pressed here.
 */
export function useNeed(name: string, { client, predictionId }: Pick<FeedbackAnswers, 'client' | 'predictionId'>, own: unknown): void {
  const need = client || own === null ? null : predictionId === undefined ? 'an id: `subject.predictionId`, or `case.id` of its explanation' : 'a `client`, or a CandorProvider that has one';
  useEffect(() => {
    if (process.env.NODE_ENV === 'production' || need === null || told.has(name + need)) return;
    told.add(name + need);
    console.warn(`Candor: ${name} draws nothing without ${need}`);
  }, [name, need]);
}
