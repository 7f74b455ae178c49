import { CandorError, readProfiledModel, type Model, type ReadModelOptions } from '@candor/core';
import type { Io } from '../command.js';
import { readBytes } from '../files.js';
import { note } from '../output/note.js';

export interface ModelFlags {
  readonly model: string;
  readonly features?: readonly string[] | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly 'output-kind'?: 'probability' | 'logit' | 'value' | undefined;
}

/** Column names that come with the data. */
export interface ColumnNames {
  /** What messages call them. */
  readonly from: string;
  readonly columns: readonly string[];
}

/**
 * Reads the model under the names its user gave.
 *
 * A single matrix input has no column names of its own. They come from `--features`, else from the profile, else from
 * `columns`: by name when those hold every feature, in order when their number fits.
 * @param profile - As parsed, not verified: `readProfile` refuses it where it belongs to another model.
 * @param target - A class that no label output can confirm names the second of two.
 * @throws {@link CandorError} what `readModel` throws, and `unnamed-columns`.
 */
export async function openModel(flags: ModelFlags, io: Io, { columns, profile, target }: { columns?: ColumnNames | undefined; profile?: unknown; target?: string | undefined } = {}): Promise<Model> {
  const bytes = await readBytes(flags.model, 'the model');
  const { features, classes, 'output-kind': outputKind } = flags;
  const read = async (more: ReadModelOptions): Promise<Model> => {
    try {
      return await readProfiledModel(bytes, profile, { ...(features && { features }), ...(classes && { classes }), ...(outputKind && { outputKind }), ...more });
    } catch (error) {
      if (error instanceof CandorError) throw new CandorError(error.code, `${flags.model}: ${error.message}`, { cause: error });
      throw error;
    }
  };

  let options: ReadModelOptions = {};
  let model = await read(options);
  if (columns && !features && model.inputs.length === 1 && !model.features.every(({ name }) => columns.columns.includes(name))) {
    const need = model.features.length;
    if (columns.columns.length !== need) {
      throw new CandorError('unnamed-columns', `${flags.model} takes one matrix of ${need} unnamed columns and ${columns.from} has ${columns.columns.length}; name them in the model's order with --features a,b,c`);
    }
    options = { features: columns.columns };
    model = await read(options);
  }

  const { label, task, classes: known } = model.output;
  if (outputKind && label !== undefined) note(io, `--output-kind ${outputKind} is not used: the graph has a label output, and its numbers need no name`);
  if (classes && task === 'regression') note(io, `--classes ${classes.join(',')} is not used: the output is taken as an amount; if it is a probability or a logit, say so with --output-kind`);
  if (label === undefined && task !== 'regression') {
    if (classes) note(io, `nothing in the graph confirms the class names ${classes.join(', ')}`);
    else if (target !== undefined && task === 'binary' && !known?.includes(target)) {
      note(io, `nothing in the graph confirms the class ${target}; it is taken as the second of two`);
      model = await read({ ...options, classes: ['0', target] });
    }
  }
  return model;
}
