import type { Narrative } from '@candor/core';

/** Direction and language of what a part says, whatever the page around it speaks. */
export const tongue = ({ dir, locale }: Narrative) => ({ dir, lang: locale });
