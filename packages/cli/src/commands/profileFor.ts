import { CandorError, readProfile, type Problem, type Profile } from '@candor/core';
import type { ColumnNames } from './openModel.js';

/** @throws {@link CandorError} what `readProfile` throws, naming the file. */
export async function profileFor(json: unknown, path: string, model: Parameters<typeof readProfile>[1]): Promise<{ profile: Profile; problems: Problem[] }> {
  try {
    return await readProfile(json, model);
  } catch (error) {
    throw error instanceof CandorError ? new CandorError(error.code, `${path}: ${error.message}`, { cause: error }) : error;
  }
}

/** Columns of a case that say where and when it comes from; they never reach the model. */
export const contextColumns = ({ context: { segments, period } }: Profile): readonly string[] => (period === undefined ? segments : [...segments, period]);

/** The feature names a profile was made with, in the model's order; `readProfile` judges the rest. */
export function namesIn(json: unknown, from: string | undefined): ColumnNames | undefined {
  if (typeof json !== 'object' || json === null || !('model' in json)) return undefined;
  const { model } = json;
  if (typeof model !== 'object' || model === null || !('features' in model) || !Array.isArray(model.features)) return undefined;
  const columns = model.features.filter((name) => typeof name === 'string');
  return columns.length === model.features.length ? { from: from ?? 'the profile', columns } : undefined;
}
