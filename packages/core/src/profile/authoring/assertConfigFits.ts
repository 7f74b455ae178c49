import { CandorError } from '../../errors.js';
import type { Model } from '../../model/model.js';
import type { Config } from './config.js';
import { positiveOf } from './wordsOf.js';

/** @throws {@link CandorError} `unknown-feature`, `unknown-class`, `bad-config` for a config that names what the model does not have. */
export function assertConfigFits(config: Config, { features, output }: Model): void {
  const names = features.map(({ name }) => name);
  for (const name of Object.keys(config.features ?? {})) {
    if (!names.includes(name)) throw new CandorError('unknown-feature', `the config describes the feature "${name}"; the model has ${names.join(', ')}`);
  }
  const positive = positiveOf(config, output.classes);
  if (positive !== undefined && !output.classes?.includes(positive)) {
    throw new CandorError('unknown-class', `"outcome.positive" is "${positive}"; the model knows ${output.classes?.join(', ')}`);
  }
  if (config.decision && output.task === 'multiclass' && positive === undefined) {
    throw new CandorError('bad-config', '"decision.cutoffs" need one class to cut: name it in "outcome.positive", or leave the cut-offs out');
  }
}
