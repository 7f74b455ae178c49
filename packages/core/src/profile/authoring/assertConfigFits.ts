import { CandorError } from '../../errors.js';
import type { Model } from '../../model/model.js';
import type { Config } from './config.js';
import { unlike } from './nearest.js';
import { positiveOf } from './wordsOf.js';

/** @throws {@link CandorError} `unknown-feature`, `unknown-class`, `bad-config` for a config that names what the model does not have. */
export function assertConfigFits(config: Config, model: Model): void {
  assertFeatures(config, model);
  const { output } = model;
  const positive = positiveOf(config, output.classes);
  if (positive !== undefined && !output.classes?.includes(positive)) {
    throw new CandorError('unknown-class', `"outcome.positive" is "${positive}"${unlike(positive, output.classes ?? [], 'the model knows')}`);
  }
  for (const label of Object.keys(config.outcome.values ?? {})) {
    if (output.classes && !output.classes.includes(label)) throw new CandorError('unknown-class', `"outcome.values" has words for "${label}"${unlike(label, output.classes, 'the model knows')}`);
  }
  assertDecision(config, model, positive);
  assertFloor(config, model, positive);
}

/** Whatever is said by feature is said of one the model has. */
function assertFeatures({ features = {}, actions = {}, reasonCodes = {}, groups = [] }: Config, model: Model): void {
  const names = model.features.map(({ name }) => name);
  for (const [key, by] of Object.entries({ features, actions, reasonCodes })) {
    for (const name of Object.keys(by)) {
      if (!names.includes(name)) throw new CandorError('unknown-feature', `"${key}" speaks of "${name}"${unlike(name, names, 'the model has')}`);
    }
  }
  const known = groups.map(({ id }) => id);
  for (const [name, { group }] of Object.entries(features)) {
    if (group !== undefined && !known.includes(group)) throw new CandorError('bad-config', `"features.${name}.group" is "${group}"${known.length > 0 ? unlike(group, known, '"groups" has') : '; list it in "groups": [{ "id", "label" }]'}`);
  }
}

function assertDecision({ decision }: Config, { output: { task } }: Model, positive: string | undefined): void {
  if (!decision) return;
  if (task === 'multiclass' && positive === undefined) {
    throw new CandorError('bad-config', '"decision.cutoffs" need one class to cut: name it in "outcome.positive", or leave the cut-offs out');
  }
  if (task === 'regression') return;
  decision.cutoffs.forEach(({ below }, i) => {
    if (below !== undefined && (below <= 0 || below > 1)) throw new CandorError('bad-config', `"decision.cutoffs.${i}.below" is ${below}; it cuts a probability, which lies between 0 and 1: 20 in 100 is 0.2`);
  });
}

function assertFloor({ floor = {} }: Config, { output: { task } }: Model, positive: string | undefined): void {
  const judged = task === 'regression' ? 'mae' : positive !== undefined ? 'auc' : 'accuracy';
  for (const metric of Object.keys(floor)) {
    if (metric !== judged) throw new CandorError('bad-config', `"floor.${metric}" judges nothing here: ${WHAT[judged]} are judged by "${judged}"`);
  }
}

const WHAT = { mae: 'amounts', auc: 'probabilities of an event', accuracy: 'several classes' } as const;
