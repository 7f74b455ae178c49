/** What the service, or the way to it, has against a request. `status` is 0 when no answer came. */
export class ReviewProblem extends Error {
  override readonly name = 'ReviewProblem';

  constructor(readonly status: number, readonly code: string, readonly title: string, detail: string, options?: { cause?: unknown }) {
    super(detail, options);
  }

  /** Whether the request may have been carried out although no answer says so. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** Any caught value as a problem. */
export const toReviewProblem = (error: unknown): ReviewProblem =>
  error instanceof ReviewProblem ? error : new ReviewProblem(0, 'unexpected', 'Something went wrong here', error instanceof Error ? error.message : String(error), { cause: error });
