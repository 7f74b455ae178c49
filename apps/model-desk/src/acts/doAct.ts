import type { CaseAct, ReviewApi } from '../api/reviewApi.js';
import { toReviewProblem } from '../api/reviewProblem.js';
import type { ReviewCase, Session } from '../api/schemas.js';

/**
 * Does an act once, whatever happens on the way.
 *
 * Where no answer came, or the answer says that the case is another already, the case is read again: when the
 * act stands in its history, it was done, and sending it a second time would be wrong.
 * @param seen - The case as it was when the act was chosen.
 * @returns The case afterwards.
 * @throws {@link ReviewProblem} when it was not done, or when nobody can say.
 */
export async function doAct(api: ReviewApi, { sub }: Pick<Session, 'sub'>, seen: ReviewCase, act: CaseAct): Promise<ReviewCase> {
  try {
    return await api.act(seen.id, act);
  } catch (error) {
    const problem = toReviewProblem(error);
    if (!problem.isUncertain && problem.status !== 409) throw problem;
    const fresh = await api.case(seen.id).catch(() => null); // the first problem is the one to tell
    if (fresh !== null && isDone(fresh)) return fresh;
    throw problem;
  }

  function isDone(fresh: ReviewCase): boolean {
    return fresh.steps.slice(seen.steps.length).some((step) => step.act === act.act && step.by === sub && step.note === act.note && step.outcome === act.outcome && step.target === act.target);
  }
}
