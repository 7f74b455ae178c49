import { CandorError, toProblem, type Problem } from '../errors.js';
import type { Model } from '../model/model.js';
import { decodeBands, decodeLikelihood, decodeSets, decodeSteps, decodeUnusual } from './decoded.js';
import { ALL } from './groups.js';
import { partNames, partSha256 } from './integrity.js';
import { decodeNumbers } from './numbers.js';
import { profileSchema, type BandsPart, type Cell, type LikelihoodPart, type Profile, type SetsPart } from './profile.js';
import { readSketch } from './sketch.js';

/** A part that was left out, and why. */
interface PartProblem extends Problem {
  part: string;
}

/**
 * Reads a profile and checks that it belongs to the model.
 *
 * Each part stands for itself: one whose schema, hash, sizes or order do not hold is dropped with a
 * problem, and whatever it would have told becomes `null`; the rest works. Without `model` or `data`
 * nothing can be judged, so they are required.
 * @throws {@link CandorError} `not-a-profile`, `profile-too-new`, `profile-of-another-model`, `profile-damaged`.
 */
export async function readProfile(json: unknown, model: Pick<Model, 'sha256' | 'features'>): Promise<{ profile: Profile; problems: Problem[] }> {
  const source = openEnvelope(json);
  const hashes = hashesOf(source);
  const problems: PartProblem[] = [];
  const parts: Record<string, unknown> = {
    format: source['format'], version: source['version'], createdAt: source['createdAt'], generator: source['generator'], integrity: { sha256: hashes },
  };
  for (const name of new Set([...Object.keys(profileSchema.shape), ...partNames(source)])) {
    if (name in parts) continue;
    try {
      const part = readPart(name, source[name], hashes[name]);
      if (part !== undefined) parts[name] = part;
    } catch (error) {
      const { message } = toProblem(error);
      if (!Object.hasOwn(WITHOUT, name)) throw new CandorError('profile-damaged', `part "${name}" of the profile cannot be used: ${message}`, { cause: error });
      if (WITHOUT[name] !== undefined) parts[name] = structuredClone(WITHOUT[name]);
      problems.push({ code: 'part-dropped', message: `part "${name}" of the profile was left out: ${message}`, part: name });
    }
  }
  const profile = parts as Profile;
  assertModel(profile, model);
  dropMisfits(profile, problems);
  return { profile, problems: problems.map(({ code, message }) => ({ code, message })) };
}

/** What stands for a part that was dropped. */
const WITHOUT: Record<string, unknown> = {
  features: [],
  background: { rows: [], weights: [], origin: 'aggregated' },
  covers: undefined,
  bands: null,
  likelihood: null,
  sets: null,
  contexts: null,
  unusual: null,
  drift: null,
  estimate: null,
  check: null,
  presentation: { labels: {} },
  outcome: {},
  decision: null,
  context: { segments: [] },
  limits: [],
  actions: {},
  reasonCodes: {},
  card: {},
  disclosure: null,
  severity: undefined,
  checkLimits: undefined,
};

function openEnvelope(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !('format' in json) || json.format !== 'candor-profile') {
    throw new CandorError('not-a-profile', 'the JSON is not a Candor profile (its "format" is not "candor-profile"); build one with `candor profile`');
  }
  const source = json as Record<string, unknown>;
  const { version } = source;
  if (typeof version !== 'string' || !/^\d+\.\d+$/.test(version)) throw new CandorError('not-a-profile', 'the profile names no version such as "1.0"; build it again');
  if (!version.startsWith('1.')) {
    throw new CandorError('profile-too-new', `the profile has version ${version}, this build reads 1.x; update the library or build the profile with this version`);
  }
  for (const key of ['createdAt', 'generator'] as const) {
    if (typeof source[key] !== 'string') throw new CandorError('profile-damaged', `"${key}" of the profile is not a text; build it again`);
  }
  return source;
}

function hashesOf({ integrity }: Record<string, unknown>): Record<string, string> {
  const read = profileSchema.shape.integrity.safeParse(integrity);
  if (!read.success) throw new CandorError('profile-damaged', 'the profile holds no readable list of hashes ("integrity"); build it again');
  return read.data.sha256;
}

function readPart(name: string, part: unknown, hash: string | undefined): unknown {
  if (part === undefined && hash === undefined && isOptional(name)) return undefined;
  if (part === undefined) throw new CandorError('part-missing', 'it is missing');
  if (hash === undefined || partSha256(part) !== hash) throw new CandorError('part-changed', 'its content does not match its hash; it was edited or damaged');
  if (!isKnown(name)) return part;
  const read = profileSchema.shape[name].safeParse(part);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new CandorError('part-invalid', `${[name, ...issue.path].join('.')}: ${issue.message}`);
  }
  if (part !== null) CHECKS[name]?.(read.data as never);
  return read.data;
}

const isKnown = (name: string): name is keyof typeof profileSchema.shape => Object.hasOwn(profileSchema.shape, name);
const isOptional = (name: string) => isKnown(name) && profileSchema.shape[name].safeParse(undefined).success;

/** Sizes and order, beyond what the schema says. */
const CHECKS: Readonly<Record<string, (part: never) => void>> = {
  features(features: Profile['features']) {
    for (const feature of features) {
      const sketch = readSketch(feature);
      if (sketch.kind !== 'number' || sketch.knots.length === 0) continue;
      if (sketch.knots.length !== 129 || !ascends(sketch.knots)) throw new CandorError('bad-sketch', `the quantiles of "${feature.name}" are not 129 ascending numbers`);
    }
  },
  background({ rows, weights }: Profile['background']) {
    const sum = weights.reduce((total, w) => total + w, 0);
    if (rows.length === 0 || rows.length !== weights.length || weights.some((w) => w < 0) || Math.abs(sum - 1) > 1e-9) {
      throw new CandorError('bad-background', `${rows.length} rows have ${weights.length} weights that sum to ${sum}, not 1`);
    }
  },
  bands(bands: BandsPart) {
    for (const { key, q, qLower = q, signed } of decodeBands(bands, Infinity).groups) {
      if (q.length !== bands.alphasPm.length || qLower.length !== q.length) throw new CandorError('bad-bands', `group "${key}" has ${q.length} limits for ${bands.alphasPm.length} alphas`);
      if ([...q, ...qLower].some((limit) => limit !== null && limit < 0) && bands.tails !== 'separate') throw new CandorError('bad-bands', `a limit of group "${key}" is negative`);
      if (signed && (signed.length < 2 || !ascends(signed))) throw new CandorError('bad-bands', `the signed scores of group "${key}" do not ascend`);
    }
    if (bands.groups[0]?.key !== ALL) throw new CandorError('bad-bands', 'the group of all cases does not come first');
    bands.groups.forEach(({ scores }) => decodeSteps(scores));
  },
  likelihood(part: LikelihoodPart) {
    for (const { cells } of [part, ...(part.groups ?? [])]) assertCells(cells);
    decodeLikelihood(part);
  },
  sets(part: SetsPart) {
    for (const { q } of decodeSets(part)) {
      if (q.length !== (part.alphasPm ?? []).length) throw new CandorError('bad-sets', `a class has ${q.length} limits for ${(part.alphasPm ?? []).length} alphas`);
    }
  },
  covers: ({ values }: NonNullable<Profile['covers']>) => values.forEach(decodeNumbers),
};

function assertCells(cells: readonly Cell[]): void {
  const good = cells.every(({ lo, hi, n, hits }, i) => lo <= hi && hits <= n && n > 0 && (i === 0 || lo === cells[i - 1].hi));
  if (!good) throw new CandorError('bad-cells', 'the cells of the score overlap, leave a gap or count more hits than rows');
}

const ascends = (values: Float64Array) => values.every((x, i) => i === 0 || x >= values[i - 1]);

function assertModel(profile: Profile, model: Pick<Model, 'sha256' | 'features'>): void {
  if (profile.model.sha256 !== model.sha256) {
    throw new CandorError('profile-of-another-model',
      `the profile was built for a model with SHA-256 ${profile.model.sha256.slice(0, 12)}…, this file has ${model.sha256.slice(0, 12)}…; build a profile for this file`);
  }
  const names = model.features.map(({ name }) => name);
  if (names.length !== profile.model.features.length || names.some((name, j) => name !== profile.model.features[j])) {
    throw new CandorError('profile-of-another-model', `the profile knows the features ${profile.model.features.join(', ')}, the model has ${names.join(', ')}; pass the same names to both`);
  }
}

/** Parts that are sound alone but do not fit the feature list, or lean on one that was dropped. */
function dropMisfits(profile: Profile, problems: PartProblem[]): void {
  const { features: names } = profile.model;
  const drop = (name: 'features' | 'background' | 'unusual' | 'likelihood' | 'bands' | 'sets', why: string) => {
    Object.assign(profile, { [name]: structuredClone(WITHOUT[name]) });
    problems.push({ code: 'part-dropped', message: `part "${name}" of the profile was left out: ${why}`, part: name });
  };
  const tryPart = (name: Parameters<typeof drop>[0], decode: () => unknown) => {
    try {
      decode();
    } catch (error) {
      drop(name, toProblem(error).message);
    }
  };
  if (profile.features.length > 0 && (profile.features.length !== names.length || profile.features.some(({ name }, j) => name !== names[j]))) {
    drop('features', 'it lists other features than the model has');
  }
  if (profile.background.rows.some((row) => row.length !== names.length)) drop('background', `a row does not hold ${names.length} values`);
  if (problems.some(({ part }) => part === 'context')) {
    // Where a case comes from can no longer be asked, so nothing may be promised that holds only there.
    if (profile.contexts) profile.context.segments = profile.contexts.columns;
    else for (const name of ['likelihood', 'bands', 'sets'] as const) if (profile[name]) drop(name, 'the contexts it was measured in are unknown');
  }
  if (profile.sets && !fitsClasses(profile.sets, profile.model.classes)) drop('sets', 'it lists other classes than the model has');
  tryPart('bands', () => profile.bands && decodeBands(profile.bands, names.length));
  if (!profile.unusual) return;
  if (profile.features.length !== names.length) return drop('unusual', 'it needs the sketches of the features, which were left out');
  tryPart('unusual', () => decodeUnusual(profile.features, profile.unusual!));
}

function fitsClasses({ q }: SetsPart, classes: readonly string[] = []): boolean {
  if (q.length === 1 && q[0].label === null) return true;
  return q.length === classes.length && q.every(({ label }, k) => label === classes[k]);
}
