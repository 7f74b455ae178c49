import type { About, Explanation } from '@candor/core';

/** A case as the command explained it from a demo model, with the words of its profile. */
export interface StoryData {
  explanation: Explanation;
  about: About;
}

const files = import.meta.glob<StoryData>('../stories/data/*.json', { eager: true, import: 'default' });

/** The stored answer of the command for one case; `pnpm stories:data` makes them. */
export function storyData(name: string): StoryData {
  const found = files[`../stories/data/${name}.json`];
  if (!found) throw new Error(`there is no stories/data/${name}.json; make it with \`pnpm stories:data\``);
  return found;
}
