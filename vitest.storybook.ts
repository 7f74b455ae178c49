import { afterEach } from 'vitest';
import { focusFaults, tabStopsIn } from './packages/react/src/testing/focusFaults.js';
import { underEveryLayout } from './packages/react/src/testing/underEveryLayout.js';

// What a story's play leaves on the page can be read at every width, at twice the text and with the widest spacing, and each
// of its Tab stops is seen and large enough to press.
afterEach(() => {
  const place = document.querySelector<HTMLElement>('.story-place');
  if (!place) throw new Error('the story stands in no .story-place; the decorator of .storybook/preview.tsx draws one');
  const faults = [...underEveryLayout(place), ...tabStopsIn(place).flatMap(focusFaults)];
  if (faults.length > 0) throw new Error(`laid out wrongly:\n${[...new Set(faults)].join('\n')}`);
});
