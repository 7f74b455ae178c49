// G1 to G6, G8 to G10, G16 to G19: what is promised about a case, held against what happens.
import { coverageRows } from '../trust/coverage.mjs';
import { costRows } from '../trust/cost.mjs';
import { deskRows } from '../trust/desks.mjs';
import { factRows } from '../trust/facts.mjs';
import { profileRows } from '../trust/profile.mjs';
import { referenceRows } from '../trust/references.mjs';
import { runtimeRows } from '../trust/runtimes.mjs';
import { unusualRows } from '../trust/unusual.mjs';

export async function* rows() {
  yield* coverageRows();
  yield* referenceRows();
  yield* unusualRows();
  yield* deskRows();
  yield* factRows();
  yield* costRows();
  yield* runtimeRows();
  yield* profileRows();
}
