// P1 to P6: what exact attribution costs beside the pairwise recursion, that it is exact, and prediction beside onnxruntime-web.
import { costRows } from '../attribution/costs.mjs';
import { exactnessRows } from '../attribution/exactness.mjs';
import { predictionRows } from '../attribution/prediction.mjs';
import { workerRows } from '../attribution/worker.mjs';

export async function* rows() {
  yield* costRows();
  yield* exactnessRows();
  yield* predictionRows();
  yield* workerRows();
}
