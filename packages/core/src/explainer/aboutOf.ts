import type { Profile } from '../profile/profile.js';
import type { About } from './explainer.js';

/** The words and rules a panel needs beside an explanation. */
export function aboutOf({ presentation, outcome, decision, context, card, disclosure }: Profile): About {
  const { segments, name, trainedOn } = context;
  return {
    presentation,
    outcome,
    decision,
    context: { segments, ...(name === undefined ? {} : { name }), ...(trainedOn === undefined ? {} : { trainedOn }) },
    card,
    disclosure,
  };
}
