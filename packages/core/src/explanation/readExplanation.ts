import { CandorError } from '../errors.js';
import type { Model } from '../model/model.js';
import { explanationSchema, type Explanation } from './explanation.js';
import { inputsOf } from './inputsOf.js';

/** What base value, values and gap may miss the prediction by, of their sizes together. */
const ROUNDING = 1e-6;

/**
 * An explanation that was computed elsewhere, checked before anything of it is shown.
 *
 * Its shape has to be that of this major version, base value, values and gap have to add up to the prediction, and with
 * a model it has to be of that model.
 * @throws {@link CandorError} `explanation-invalid` naming the first place, `explanation-does-not-add-up`,
 *   `explanation-of-another-model`.
 */
export function readExplanation(json: unknown, model?: Pick<Model, 'sha256' | 'features'>): Explanation {
  const read = explanationSchema.safeParse(json);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    const place = path.length === 0 ? 'it' : path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
    throw new CandorError('explanation-invalid', `this is no explanation of version 1: ${place} ${message}; compare it with explanationSchema`);
  }
  const explanation = read.data;
  assertAddsUp(explanation);
  if (model) assertModel(explanation, model);
  return explanation;
}

function assertAddsUp({ prediction, attribution: { baseValue, values, gap } }: Explanation): void {
  const sum = values.reduce((all, value) => all + value, baseValue + gap);
  const size = values.reduce((all, value) => all + Math.abs(value), Math.abs(baseValue) + Math.abs(prediction.value));
  if (Math.abs(sum - prediction.value) <= ROUNDING * size) return;
  throw new CandorError('explanation-does-not-add-up', `base value, values and gap add up to ${sum}, and the prediction is ${prediction.value}; say in gap what the values leave out`);
}

function assertModel({ model: { sha256 }, features }: Explanation, model: Pick<Model, 'sha256' | 'features'>): void {
  if (sha256 !== model.sha256) {
    throw new CandorError('explanation-of-another-model', `the explanation is of the model ${sha256.slice(0, 12)}…, this one is ${model.sha256.slice(0, 12)}…; explain the case with this version`);
  }
  if (features.some(({ members }) => members)) return assertGroups(inputsOf(features).map(({ name }) => name), model.features);
  const wrong = model.features.findIndex(({ name }, j) => features[j]?.name !== name);
  if (wrong < 0 && features.length === model.features.length) return;
  throw new CandorError('explanation-of-another-model', `feature ${Math.max(0, wrong)} of the explanation is "${features[Math.max(0, wrong)]?.name ?? 'missing'}", the model's is "${model.features[Math.max(0, wrong)]?.name ?? 'none'}"; give the features in the model's order`);
}

/** With groups the order is theirs; every input has to stand in it once. */
function assertGroups(names: readonly string[], features: Model['features']): void {
  const wrong = features.find(({ name }) => names.filter((given) => given === name).length !== 1)?.name ?? names.find((name) => !features.some((feature) => feature.name === name));
  if (wrong === undefined) return;
  throw new CandorError('explanation-of-another-model', `"${wrong}" is not exactly once among the inputs of the explanation and of the model; list each input of the model alone or in one group`);
}
