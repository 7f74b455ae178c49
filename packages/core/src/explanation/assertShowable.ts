import { CandorError } from '../errors.js';
import type { Explanation } from './explanation.js';

/** The first place where a value is not what is wanted, as `[path, want]`; `null` when it is. A path is only made for what is wrong. */
type Check = (value: unknown) => readonly [path: string, want: string] | null;

/**
 * Holds an explanation to the shape that words and drawings read, before anything of it is shown.
 *
 * It weighs a twentieth of `explanationSchema` and asks for less: a field that a later minor version adds, or a name it
 * adds to a list that is only printed, passes. `readExplanation` checks the whole contract and that the values add up.
 * @throws {@link CandorError} `explanation-version` for another major version, `explanation-invalid` naming the first place.
 */
export function assertShowable(value: unknown): asserts value is Explanation {
  const version = (value as { version?: unknown } | null | undefined)?.version;
  if (typeof version === 'string' && !/^1\.\d+$/u.test(version)) {
    throw new CandorError('explanation-version', `the explanation has version "${version.slice(0, 20)}", this build shows 1.x; update @candor/react or write version 1`);
  }
  const wrong = explanation(value);
  if (wrong) throw new CandorError('explanation-invalid', `${wrong[0] || 'the explanation'} ${wrong[1]}; check what made it with readExplanation`);
}

const want = (test: (value: unknown) => boolean, words: string): Check => (value) => (test(value) ? null : ['', words]);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const text = want((value) => typeof value === 'string', 'has to be a text');
const finite = want(Number.isFinite, 'has to be a finite number');
const flag = want((value) => typeof value === 'boolean', 'has to be true or false');
const plain = want((value) => value === null || typeof value === 'string' || Number.isFinite(value), 'has to be a text, a finite number or null');
const oneOf = (...names: readonly string[]) => want((value) => names.includes(value as string), `has to be one of ${names.join(', ')}`);
const optional = (check: Check): Check => (value) => (value === undefined ? null : check(value));
const nullable = (check: Check): Check => (value) => (value === null ? null : check(value));

const shape = (fields: Readonly<Record<string, Check>>): Check => (value) => {
  if (!isObject(value)) return ['', 'has to be an object'];
  for (const name in fields) {
    const wrong = fields[name]!(Object.hasOwn(value, name) ? value[name] : undefined);
    if (wrong) return [wrong[0] === '' || wrong[0].startsWith('[') ? name + wrong[0] : `${name}.${wrong[0]}`, wrong[1]];
  }
  return null;
};

const list = (check: Check): Check => (value) => {
  if (!Array.isArray(value)) return ['', 'has to be a list'];
  for (let i = 0; i < value.length; i++) {
    const wrong = check(value[i]);
    if (wrong) return [wrong[0] === '' || wrong[0].startsWith('[') ? `[${i}]${wrong[0]}` : `[${i}].${wrong[0]}`, wrong[1]];
  }
  return null;
};

/** An object of one of two kinds. */
function either(isFirst: (value: Record<string, unknown>) => boolean, first: Check, second: Check): Check {
  return (value) => (isObject(value) && isFirst(value) ? first : second)(value);
}

/** Names of any kind, each with a text. */
const texts: Check = (value) => (isObject(value) ? list(text)(Object.values(value)) : ['', 'has to be an object']);

const level = oneOf('none', 'notice', 'caution', 'stop');
const scale = oneOf('probability', 'margin', 'value');
const count = shape({ n: finite, misses: finite });
const typical = either(
  (value) => value['kind'] === 'category',
  shape({ share: nullable(finite) }),
  shape({ kind: oneOf('number'), q05: finite, q25: finite, q50: finite, q75: finite, q95: finite, below: nullable(finite), equal: nullable(finite) }),
);

const input = shape({ name: text, value: plain, state: oneOf('given', 'missing', 'masked'), unit: optional(text), typical: optional(typical) });

const fields = shape({
  version: text,
  model: shape({ sha256: text, name: optional(text), version: optional(text) }),
  case: shape({ id: optional(text), context: optional(texts) }),
  prediction: shape({ scale, value: finite, label: optional(text), target: optional(text), threshold: optional(finite), outcome: optional(text) }),
  features: list(either((value) => value['state'] === 'group', shape({ name: text, members: list(input) }), input)),
  attribution: shape({
    scale, baseValue: finite, values: list(finite), standardErrors: optional(list(finite)), backgroundError: optional(list(finite)),
    signs: optional(list(text)), gap: finite, engine: text, exact: flag, budget: finite, evaluations: finite,
  }),
  band: optional(nullable(shape({ alpha: finite, lower: nullable(finite), upper: nullable(finite), quantiles: optional(list(finite)) }))),
  set: optional(nullable(shape({ alpha: finite, labels: list(text), notChecked: optional(list(text)), credibility: optional(nullable(finite)), confidence: optional(nullable(finite)) }))),
  likelihood: nullable(shape({ value: finite, lower: finite, upper: finite, hits: finite, n: finite, measuredOn: text })),
  sureness: nullable(shape({ kind: oneOf('cut-off', 'class'), value: finite, word: oneOf('very', 'fairly', 'somewhat', 'close-call'), n: finite })),
  unusual: nullable(shape({
    p: finite, level, comparedWith: finite,
    facts: list(shape({
      kind: text, feature: text, value: plain, with: optional(list(text)),
      typical: optional(either((value) => 'share' in value, shape({ share: finite }), shape({ lo: finite, hi: finite }))),
    })),
    consequence: optional(nullable(shape({ unusual: count, rest: count }))),
  })),
  context: nullable(shape({
    key: nullable(text), support: oneOf('seen', 'unseen'), status: nullable(text), level, known: list(text),
    field: nullable(shape({ n: finite, estimated: finite, observed: finite })),
  })),
  problems: list(shape({ code: text, message: text })),
  provenance: shape({ profileSha256: optional(text), seed: finite, versions: texts, time: text }),
});

/** Features with names of their own, and one value and one of each error for each. */
const explanation: Check = (value) => {
  const wrong = fields(value);
  if (wrong) return wrong;
  const { features, attribution } = value as Explanation;
  const names = new Set<string>();
  for (const [i, { name }] of features.entries()) {
    if (names.has(name)) return [`features[${i}].name`, 'is the name of an earlier feature'];
    names.add(name);
  }
  for (const name of ['values', 'standardErrors', 'backgroundError', 'signs'] as const) {
    const n = attribution[name]?.length ?? features.length;
    if (n !== features.length) return [`attribution.${name}`, `has ${n} entries for ${features.length} features`];
  }
  return null;
};
