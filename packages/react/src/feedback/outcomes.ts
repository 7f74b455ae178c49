import { pickText, type About } from '@candor/core';

/** An outcome that a person can name. */
export interface OutcomeChoice {
  readonly id: string;
  readonly label: string;
}

/** The outcomes of a model's decision rule, each once, in the words of the locale; none where the model only estimates. */
export function outcomesOf(about: About | null, locale: string): readonly OutcomeChoice[] {
  const cutoffs = about?.decision?.cutoffs ?? [];
  const all = new Map(cutoffs.map(({ outcome }) => [outcome.id, pickText(outcome.headline, locale) ?? outcome.id]));
  return [...all].map(([id, label]) => ({ id, label }));
}

/** What an outcome is called; its id where nobody named it. */
export const outcomeLabel = (outcomes: readonly OutcomeChoice[], id: string): string => outcomes.find((one) => one.id === id)?.label ?? id;
