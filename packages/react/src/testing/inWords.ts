import { withFeedback, type Catalog } from '@candor/core';
import type { StoryObj } from '@storybook/react-vite';
import { userEvent } from 'storybook/test';
import { createWords, type Words } from '../words.js';

type Play = NonNullable<StoryObj['play']>;

export interface StoryInWords extends Pick<Parameters<Play>[0], 'canvas' | 'canvasElement'> {
  /** Our words in the language of the toolbar. */
  say: Words;
  locale: string;
  /** Presses the button of this name, once it is there. */
  press: (name: string) => Promise<void>;
}

/** A play that holds in every language of the toolbar: nothing it presses or looks for is spelt in English. */
export const inWords = (play: (story: StoryInWords) => Promise<void>): Play => async ({ canvas, canvasElement, loaded }) => {
  const catalog = loaded['catalog'] as Catalog;
  const say = createWords(catalog.feedback ? withFeedback(catalog, await catalog.feedback()) : catalog, catalog.locale);
  await play({ canvas, canvasElement, say, locale: catalog.locale, press: async (name) => userEvent.click(await canvas.findByRole('button', { name })) });
};
