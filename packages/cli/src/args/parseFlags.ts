import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CandorError } from '@candor/core';
import type { Flags, FlagValues } from './flag.js';
import { nearest } from '@candor/core/authoring';

/**
 * The flags of one command, checked; nothing is guessed and nothing passes unread.
 *
 * @param argv - What follows the command's name.
 * @param positionals - Names of the arguments without a dash, all required.
 * @throws {@link CandorError} `unknown-flag` (naming the nearest known one), `missing-flag`, `bad-flag-value`,
 *   `repeated-flag` or `unexpected-argument`.
 */
export function parseFlags<F extends Flags, P extends string>(argv: readonly string[], flags: F, positionals: readonly P[]): FlagValues<F> & Record<P, string> {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, flag] of Object.entries(flags)) options[name] = { type: flag.kind === 'switch' ? 'boolean' : 'string' };
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });

  const values: Record<string, unknown> = {};
  const found: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') found.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const flag = Object.hasOwn(flags, name) && rawName.startsWith('--') ? flags[name] : undefined;
    if (!flag) throw unknownFlag(rawName, Object.keys(flags));
    if (Object.hasOwn(values, name)) throw new CandorError('repeated-flag', `--${name} is given twice; give it once`);
    if (flag.kind === 'switch') {
      if (value !== undefined) throw new CandorError('bad-flag-value', `--${name} takes no value; got ${JSON.stringify(value)}`);
      values[name] = true;
      continue;
    }
    // `--rows --json` forgets a value; `--target -1` does not.
    if (value === undefined || (!inlineValue && value.startsWith('--'))) throw new CandorError('bad-flag-value', `--${name} needs a value: --${name} ${flag.hint}`);
    values[name] = parsed(name, () => flag.parse(value));
  }

  if (found.length > positionals.length) throw new CandorError('unexpected-argument', `${JSON.stringify(found[positionals.length])} belongs to no flag; flags start with --`);
  positionals.forEach((name, i) => {
    if (found[i] === undefined) throw new CandorError('missing-argument', `<${name}> is missing`);
    values[name] = found[i];
  });
  for (const [name, flag] of Object.entries(flags)) {
    if (flag.kind === 'switch') values[name] ??= false;
    else if (flag.required && !Object.hasOwn(values, name)) throw new CandorError('missing-flag', `--${name} ${flag.hint} is required`);
  }
  return values as FlagValues<F> & Record<P, string>;
}

function unknownFlag(rawName: string, known: readonly string[]): CandorError {
  const near = nearest(rawName.replace(/^-+/, ''), known);
  return new CandorError('unknown-flag', `unknown flag ${rawName}; ${near ? `did you mean --${near}?` : `known: ${known.map((name) => `--${name}`).join(' ')}`}`);
}

function parsed(name: string, parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    if (error instanceof CandorError) throw new CandorError(error.code, `--${name} ${error.message}`);
    throw error;
  }
}
