import type { Telling } from '../telling.js';
import { givenName } from '../text.js';

/** Name and version of the model, as its card has them before its file; empty where neither says. */
export function modelName({ explanation: { model }, about, text }: Telling): string {
  return [text(about?.card.name) || givenName(model.name), about?.card.version ?? model.version].filter(Boolean).join(' ');
}
