import { CandorError, createExplainer, readProfile, readProfiledModel, toProblem, type Explainer } from '@candor/core';
import { fetchBytes } from './fetchBytes.js';
import type { ModelSource } from './protocol.js';

/**
 * Fetches model and profile side by side, reads them, checks that they belong together, and explains.
 *
 * @throws {@link CandorError} `fetch-failed`, `integrity-mismatch`, `profile-not-json`, and the codes of
 *   `readProfiledModel`, `readProfile` and `createExplainer`.
 */
export async function openModel({ modelUrl, profileUrl, integrity, request, read, background }: ModelSource): Promise<Explainer> {
  const [modelBytes, profileBytes] = await Promise.all([
    fetchBytes(modelUrl, { what: 'model', integrity: integrity?.model, request }),
    profileUrl === undefined ? undefined : fetchBytes(profileUrl, { what: 'profile', integrity: integrity?.profile, request }),
  ]);
  const profile = profileBytes && parseProfile(profileBytes, profileUrl!);
  const model = await readProfiledModel(modelBytes, profile, read);
  const known = profileBytes && (await readProfile(profile, model));
  return createExplainer({ model, ...known, ...(background && { background }) });
}

function parseProfile(bytes: Uint8Array, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new CandorError('profile-not-json', `the profile at ${url} is not JSON: ${toProblem(cause).message}; build it with \`candor profile\``, { cause });
  }
}
