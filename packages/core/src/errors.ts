/**
 * The one error of this library.
 *
 * `code` is stable and meant for programs; `message` names the place and the way out and is meant
 * for people; `cause` carries the foreign failure, if any. An `AbortError` is never wrapped.
 */
export class CandorError extends Error {
  override readonly name = 'CandorError';

  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Something that did not work out but did not stop the rest: said in `problems`, never swallowed. */
export interface Problem {
  code: string;
  message: string;
}

/** A caught value as a problem; a `CandorError` keeps its code. */
export function toProblem(error: unknown): Problem {
  if (error instanceof CandorError) return { code: error.code, message: error.message };
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}
