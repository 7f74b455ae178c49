import * as further from '../further/further.browser.js';

/** Fetches what a panel loads on demand, so that a test that presses "More detail" finds it drawn at once. */
export async function furtherAtHand(): Promise<void> {
  await Promise.all(Object.values(further).map(({ load }) => load()));
}
