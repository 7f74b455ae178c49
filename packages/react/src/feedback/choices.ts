import type { IconName } from '../parts/Icon.js';

export type Choice = 'agree' | 'disagree' | 'not-sure' | 'ask';

/** The four answers, in the order they stand in. */
export const allChoices: readonly Choice[] = ['agree', 'disagree', 'not-sure', 'ask'];

export const choiceIcons: Readonly<Record<Choice, IconName>> = { agree: 'check', disagree: 'cross', 'not-sure': 'question', ask: 'person' };
