import { CandorError, readProfile, type Problem, type Profile } from '@candor/core';

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
