// P1 to P5: what exact attribution costs beside the pairwise recursion, and that it is exact.
import { costRows } from '../attribution/costs.mjs';
import { exactnessRows } from '../attribution/exactness.mjs';
import { workerRows } from '../attribution/worker.mjs';

export async function* rows() {
  yield* costRows();
  yield* exactnessRows();
  yield* workerRows();
}
