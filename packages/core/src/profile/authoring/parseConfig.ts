import * as z from 'zod/mini';
import { CandorError } from '../../errors.js';
import { configSchema, type Config } from './config.js';
import { nearest } from './nearest.js';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/**
 * Checks a parsed `candor.config.json`.
 *
 * @throws {@link CandorError} `unknown-config-key` naming the key's place and the nearest known one,
 *   `bad-config` naming the place of any other fault.
 */
export function parseConfig(json: unknown): Config {
  const read = configSchema.safeParse(withoutComments(json), { reportInput: true });
  if (!read.success) throw explain(read.error.issues);
  const config = read.data;
  assertCutoffs(config);
  assertCuts(config);
  return config;
}

/** JSON has no comments; a key such as "// owner" is one. */
function withoutComments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutComments);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.hasOwn(value, '__proto__')) throw new CandorError('bad-config', 'the config has a key "__proto__", which no reader of JSON can be trusted to keep; rename that column or value');
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('//')).map(([key, item]) => [key, withoutComments(item)]));
}

function explain(issues: readonly Issue[]): CandorError {
  const all = issues.flatMap((issue) => flatten(issue, []));
  const unknown = all.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown?.code === 'unrecognized_keys') {
    const [key] = unknown.keys;
    const known = keysAt(configSchema, unknown.path);
    const close = nearest(key, known);
    return new CandorError('unknown-config-key',
      `the config has an unknown key "${[...unknown.path, key].join('.')}"; ${close ? `did you mean "${close}"?` : `known here: ${known.join(', ')}`}`);
  }
  const [first] = all;
  return new CandorError('bad-config', `${first.path.length ? `"${first.path.join('.')}"` : 'the config'} ${faultOf(first)}`);
}

/** What came and what was needed, in words: zod/mini ships none. */
function faultOf(issue: Issue): string {
  const came = issue.input === undefined ? 'is missing' : `is ${shown(issue.input)}`;
  switch (issue.code) {
    case 'invalid_type': return `${came}; ${TYPES[issue.expected] ?? issue.expected} is needed`;
    case 'invalid_value': return `${came}; it takes ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small': return `${came}; ${issue.origin === 'array' ? 'it must not be empty' : issue.origin === 'string' ? 'a text that is not empty is needed' : `at least ${issue.minimum} is needed`}`;
    case 'too_big': return `${came}; at most ${issue.maximum} is allowed`;
    case 'invalid_union': return `${came}; it takes ${[...new Set(issue.errors.flat().filter(({ path }) => path.length === 0).map(neededBy))].join(', or ')}`;
    default: return `${came}: ${issue.message}`;
  }
}

function neededBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  return issue.code === 'invalid_value' ? issue.values.map((value) => JSON.stringify(value)).join(', ') : issue.message;
}

const TYPES: Readonly<Record<string, string>> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object of keys', record: 'an object of keys' };

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A union reports its branches inside; only the deepest one says what a person wrote wrong. */
function flatten(issue: Issue, prefix: readonly PropertyKey[]): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => flatten(inner, path)));
  return branches.find((branch) => branch.some(({ code }) => code === 'unrecognized_keys')) ?? [{ ...issue, path }];
}

function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const { def } = schema as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
  if (def.type === 'optional' || def.type === 'nullable') return keysAt(def.innerType, path);
  if (def.type === 'union') return def.options.flatMap((option) => keysAt(option, path));
  if (def.type === 'object') {
    if (path.length === 0) return Object.keys(def.shape);
    const inner = def.shape[String(path[0])];
    return inner ? keysAt(inner, path.slice(1)) : [];
  }
  if (def.type === 'record') return keysAt(def.valueType, path.slice(1));
  return def.type === 'array' ? keysAt(def.element, path.slice(1)) : [];
}

function assertCutoffs({ decision }: Config): void {
  if (!decision) return;
  const { cutoffs, adverse } = decision;
  cutoffs.forEach(({ below }, i) => {
    const last = i === cutoffs.length - 1;
    if (last !== (below === undefined)) {
      throw new CandorError('bad-config', `"decision.cutoffs.${i}" ${last ? 'is the last cut-off: it takes all that is left and has no "below"' : 'needs "below": only the last cut-off has none'}`);
    }
    const before = i > 0 ? cutoffs[i - 1].below : undefined;
    if (below !== undefined && before !== undefined && below <= before) {
      throw new CandorError('bad-config', `"decision.cutoffs.${i}.below" is ${below}, which is not above ${before} before it; put the cut-offs in ascending order`);
    }
  });
  const ids = cutoffs.map(({ outcome }) => (typeof outcome === 'string' ? outcome : outcome.id));
  if (adverse !== undefined && !ids.includes(adverse)) {
    throw new CandorError('bad-config', `"decision.adverse" is "${adverse}", which is none of the outcomes ${ids.join(', ')}`);
  }
}

function assertCuts({ context: { segments = [], cuts = {} } = {} }: Config): void {
  for (const [column, at] of Object.entries(cuts)) {
    if (!segments.includes(column)) throw new CandorError('bad-config', `"context.cuts" cuts "${column}", which is none of "context.segments"; add it there, or leave it out here`);
    const i = at.findIndex((cut, k) => k > 0 && cut <= at[k - 1]);
    if (i > 0) throw new CandorError('bad-config', `"context.cuts.${column}.${i}" is ${at[i]}, which is not above ${at[i - 1]} before it; put the cut points in ascending order`);
  }
}
