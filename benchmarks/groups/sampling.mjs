// P7 to P9: the time a black box takes outside the model, and how far off its explanation is.
import { accuracyRows } from '../sampling/accuracy.mjs';
import { costRows } from '../sampling/cost.mjs';

export async function* rows() {
  yield* costRows();
  yield* accuracyRows();
}
