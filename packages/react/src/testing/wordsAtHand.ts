import type { Catalog } from '@candor/core';
import { loadFeedbackWords } from '../feedback/feedbackWords.js';

/** Fetches what forms, receipts and paper say in these languages, so that a test that draws them finds them drawn at once. */
export async function wordsAtHand(...catalogs: readonly Catalog[]): Promise<void> {
  await Promise.all(catalogs.map(loadFeedbackWords));
}
