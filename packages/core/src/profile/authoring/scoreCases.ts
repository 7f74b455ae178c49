import { CandorError } from '../../errors.js';
import type { Model } from '../../model/model.js';
import type { Case } from './outcomes.js';
import type { Scorer } from './scorer.js';

/** A labelled case with what the model says about it. */
export interface ScoredCase extends Case {
  /** Probabilities in class order, or amounts. */
  readonly outputs: Float64Array;
  /** Probability of the event, of the top class, or the amount. */
  readonly said: number;
  /** 1 where the event happened or the top class was right, or the amount. */
  readonly was: number;
}

/** @throws {@link CandorError} `non-finite-output`, `bad-probabilities` naming the row. */
export async function scoreCases(scorer: Scorer, cases: readonly Case[], { output }: Model, positive: string | undefined): Promise<ScoredCase[]> {
  const values = await finiteOutputs(scorer, cases.map(({ row }) => row));
  const width = values.length / Math.max(1, cases.length);
  if (output.task !== 'regression' && output.kind === 'probability') assertProbabilities(values, (i) => cases[Math.floor(i / width)].place);
  const k = positive === undefined ? -1 : output.classes!.indexOf(positive);
  return cases.map((one, i) => {
    const outputs = values.subarray(i * width, (i + 1) * width);
    if (output.task === 'regression') return { ...one, outputs, said: outputs[0], was: one.y };
    const spoken = k >= 0 ? k : outputs.indexOf(Math.max(...outputs));
    return { ...one, outputs, said: outputs[spoken], was: one.y === spoken ? 1 : 0 };
  });
}

/** What the model returns for rows, row-major; @throws {@link CandorError} `non-finite-output` naming the row. */
export async function finiteOutputs(scorer: Scorer, rows: readonly Case['row'][]): Promise<Float64Array> {
  const values = await scorer.outputs(rows);
  const at = values.findIndex((x) => !Number.isFinite(x));
  if (at < 0) return values;
  throw new CandorError('non-finite-output', `the model returns ${values[at]} for row ${Math.floor((at * rows.length) / values.length)} of its table (counted from 0); a profile needs finite outputs`);
}

/** Probabilities are off by rounding at most; a raw score that was declared one is off by more. */
const SLACK = 1e-3;

function assertProbabilities(values: Float64Array, placeOf: (i: number) => string): void {
  const at = values.findIndex((x) => x < -SLACK || x > 1 + SLACK);
  if (at < 0) return;
  throw new CandorError('bad-probabilities', `${placeOf(at)}: the model returns ${values[at]}, which is no probability; say in the config what its number is: "outputKind": "logit" or "value"`);
}
