'use client';
import type { Candor } from '../candor.js';
import { useFeedbackWords } from '../feedback/feedbackWords.js';
import { useCandor } from '../hooks/useCandor.js';

/** The settings in force with the words of exports among them: at once where the catalog is whole, else when they have come. */
export function usePrintWords(): Candor | null {
  const candor = useCandor();
  const later = useFeedbackWords();
  return candor.catalog.messages['candor.export.title'] ? candor : later;
}
