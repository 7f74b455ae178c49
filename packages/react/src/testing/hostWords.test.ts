import { expect, it } from 'vitest';
import type { StoryData } from './storyData.js';
import { hostWords, inEveryLanguage } from './hostWords.js';

const stories = import.meta.glob<StoryData>('../stories/data/*.json', { eager: true, import: 'default' });

/** Every text of a host that is there in one language or more. */
function textsOf(value: unknown): Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [value as Record<string, string>];
  return Object.values(value).flatMap(textsOf);
}

it('the hosts of the stories say everything in German and in Arabic too', () => {
  const abouts = Object.values(stories).map(({ about }) => about).filter(Boolean);
  expect(abouts.length).toBeGreaterThan(10);
  const lacking = abouts.flatMap((about) => textsOf(inEveryLanguage(about))).filter((text) => !text['de'] || !text['ar']);
  expect(lacking).toEqual([]);
});

it('no word of a list is left that no host says', () => {
  const said = new Set(Object.values(stories).flatMap(({ about }) => textsOf(about)).map(({ en }) => en));
  expect(Object.keys(hostWords).filter((english) => !said.has(english.replace(/^noun: /u, '')))).toEqual([]);
});

it('a host that has a language keeps its own words', () => {
  const about = { ...Object.values(stories).find((story) => story.about)!.about, disclosure: { en: 'approve', de: 'ja sagen' } };
  expect(inEveryLanguage(about).disclosure).toEqual({ en: 'approve', de: 'ja sagen', ar: 'الموافقة' });
});
