import { CandorError } from '../../errors.js';
import { canonicalJson } from '../../explanation/canonical.js';
import type { Model } from '../../model/model.js';
import { judgeCase } from '../judgeCase.js';
import type { Profile } from '../profile.js';
import { readProfile } from '../readProfile.js';
import { questionOf } from './promisesOf.js';
import type { ScoredCase } from './scoreCases.js';

const TOLERANCE = 1e-6;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a finished profile back from its own text and judges CHECK rows as the page will.
 *
 * @throws {@link CandorError} `profile-invalid` when a part is dropped, `replay-differs` naming the row when a
 *   number moves by more than 1e-6.
 */
export async function replay(profile: Profile, model: Pick<Model, 'sha256' | 'features'>, check: readonly ScoredCase[]): Promise<void> {
  const { profile: read, problems } = await readProfile(JSON.parse(canonicalJson(profile)), model);
  if (problems.length > 0) throw new CandorError('profile-invalid', `the profile that was built cannot be read back: ${problems[0].message}`);
  check.forEach((one, i) => {
    const question = questionOf(profile, one);
    const [built, shown] = [judgeCase(profile, question), judgeCase(read, question)];
    const place = difference(built, shown);
    if (place !== null) throw new CandorError('replay-differs', `check row ${i} (counted from 0): "${place}" differs between the profile as built and as read back; please report this with the config`);
  });
}

/** Path of the first place where two judgements differ; `null` when they are the same. */
function difference(a: unknown, b: unknown, path: readonly string[] = []): string | null {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a)) ? null : path.join('.');
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? null : path.join('.');
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference((a as Fields)[key], (b as Fields)[key], [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
