import { fetchBytes } from './fetchBytes.js';
import type { ModelFiles, ModelSource } from './protocol.js';

/**
 * Model and profile, side by side. A described model has no file.
 *
 * @throws {@link CandorError} what `fetchBytes` throws.
 */
export async function fetchFiles({ modelUrl, model: described, profileUrl, request }: ModelSource, signal: AbortSignal): Promise<ModelFiles> {
  const [model, profile] = await Promise.all([
    modelUrl === undefined || described ? undefined : fetchBytes(modelUrl, 'model', { ...request, signal }),
    profileUrl === undefined ? undefined : fetchBytes(profileUrl, 'profile', { ...request, signal }),
  ]);
  return { model, profile };
}
