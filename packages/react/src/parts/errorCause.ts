import type { MessageKey } from '@candor/core';

type Cause = Extract<MessageKey, 'candor.error.cause' | `candor.error.cause.${string}`>;

/** The plain sentence for a coded error; an unknown code gets the general one, and its own text stays behind "Details". */
export function errorCause(code: string): Cause {
  return causes.find(([pattern]) => pattern.test(code))?.[1] ?? 'candor.error.cause';
}

const causes: readonly (readonly [RegExp, Cause])[] = [
  [/load|fetch|network|worker|integrity|wasm/u, 'candor.error.cause.load'],
  // It was read and ran: what it gave, or that it stopped, is no matter of the file.
  [/-failed$|-crashed$|output/u, 'candor.error.cause'],
  [/profile/u, 'candor.error.cause.profile'],
  [/^(?:row|value|case|feature|wrong-type|missing-column|missing-feature|missing-integer|not-an?-(?:number|integer|text)|non-finite|unknown-category|undefined-value)/u, 'candor.error.cause.case'],
  [/model|onnx|graph|node|operator/u, 'candor.error.cause.model'],
];
