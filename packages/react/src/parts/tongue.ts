import { directionOf, type Narrative } from '@candor/core';

/** Direction and language of what a part says, whatever the page around it speaks. */
export const tongue = ({ dir, locale }: Pick<Narrative, 'dir' | 'locale'>) => ({ dir, lang: locale, 'data-words': directionOf(locale) === dir ? undefined : directionOf(locale) });
