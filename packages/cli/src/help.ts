import type { Command } from './command.js';

/** `candor --help`. */
export function overview(commands: readonly Command[]): string {
  const wide = Math.max(...commands.map(({ name }) => name.length));
  return [
    'candor <command> [flags]',
    '',
    ...commands.map(({ name, about }) => `  ${name.padEnd(wide)}  ${about}`),
    '',
    'candor <command> --help lists its flags. Exit codes: 0 done, 1 a check failed, 2 bad usage or unreadable input.',
  ].join('\n');
}

/** `candor <command> --help`. */
export function usage({ name, about, positionals, flags }: Command): string {
  const rows = Object.entries(flags).map(([flag, { about: meaning, ...rest }]) => ({
    shown: `--${flag}${rest.kind === 'value' ? ` ${rest.hint}` : ''}`,
    meaning: rest.kind === 'value' && rest.required ? `${meaning} (required)` : meaning,
  }));
  const wide = Math.min(36, Math.max(...rows.map(({ shown }) => shown.length)));
  return [
    `candor ${[name, ...positionals.map((positional) => `<${positional}>`)].join(' ')} [flags]`,
    '',
    `  ${about}`,
    '',
    ...rows.map(({ shown, meaning }) => (shown.length > wide ? `  ${shown}\n  ${' '.repeat(wide)}  ${meaning}` : `  ${shown.padEnd(wide)}  ${meaning}`)),
  ].join('\n');
}
