import { profileSchema } from '@candor/core';
import { readFileSync } from 'node:fs';

/**
 * The words around models, by the models' SHA-256: labels, outcomes and formats, as they stand in the profiles.
 *
 * @param files - Paths of profiles.
 * @throws When a file is no profile; the message names it.
 */
export function readProfiles(files) {
  return new Map(files.map((file) => {
    const read = profileSchema.safeParse(parse(file));
    if (!read.success) throw new Error(`--profile ${file} is no profile: ${read.error.issues[0].path.join('.')} ${read.error.issues[0].message}`);
    const { model, presentation, outcome, decision, context: { segments, name, trainedOn }, card, disclosure } = read.data;
    return [model.sha256, { presentation, outcome, decision, context: { segments, name, trainedOn }, card, disclosure }];
  }));
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`--profile ${file} cannot be read: ${error.message}`, { cause: error });
  }
}
