import type { About, Explanation } from '@candor/core';
import { inEveryLanguage } from './hostWords.js';

/** A case as the command explained it from a demo model, with the words of its profile. */
export interface StoryData {
  explanation: Explanation;
  about: About;
}

const files = import.meta.glob<StoryData>('../stories/data/*.json', { eager: true, import: 'default' });
const spoken = new Map<string, StoryData>();

/** The stored answer of the command for one case, which `pnpm stories:data` makes; its host speaks every language of the toolbar. */
export function storyData(name: string): StoryData {
  const found = files[`../stories/data/${name}.json`];
  if (!found) throw new Error(`there is no stories/data/${name}.json; make it with \`pnpm stories:data\``);
  if (!spoken.has(name)) spoken.set(name, { ...found, about: found.about && inEveryLanguage(found.about) });
  return spoken.get(name)!;
}
