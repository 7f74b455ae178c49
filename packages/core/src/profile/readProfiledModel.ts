import { CandorError } from '../errors.js';
import type { Model, ReadModelOptions } from '../model/model.js';
import { readModel } from '../model/readModel.js';

/**
 * Reads a model as its profile's author read it: the names of a matrix input's columns, of classes, and what a lone output is
 * need not stand in the file, and the profile holds them.
 *
 * What does not fit belongs to another model; the file is then read as it stands, and `readProfile` says so.
 * @param json - The profile before it is verified; anything else adds nothing.
 * @param options - What the caller knows; it goes before the profile.
 * @throws {@link CandorError} what `readModel` throws.
 */
export async function readProfiledModel(bytes: Uint8Array, json: unknown, options: ReadModelOptions = {}): Promise<Model> {
  const said = readOptionsIn(json);
  if (!said) return readModel(bytes, options);
  try {
    return await readModel(bytes, { ...said, ...options });
  } catch (error) {
    if (error instanceof CandorError) return readModel(bytes, options);
    throw error;
  }
}

function readOptionsIn(json: unknown): ReadModelOptions | null {
  if (!isObject(json) || !isObject(json.model)) return null;
  const { features, classes, kind, task } = json.model;
  if (!isTexts(features)) return null;
  // A score of several classes is no probability and no amount: only the graph can tell.
  const isAmount = task === 'regression';
  const outputKind = isAmount ? 'value' : kind === 'probability' || kind === 'logit' ? kind : undefined;
  return { features, ...(isTexts(classes) && !isAmount && { classes }), ...(outputKind && { outputKind }) };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
