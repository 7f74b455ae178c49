import type { Readable, Writable } from 'node:stream';
import type { Flags, FlagValues } from './args/flag.js';
import { parseFlags } from './args/parseFlags.js';

/** The process around a command: its streams and its environment. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** 0 done, 1 a check failed, 2 bad usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  readonly about: string;
  readonly positionals: readonly string[];
  readonly flags: Flags;
  /** @throws CandorError for bad usage or unreadable input. */
  run(argv: readonly string[], io: Io): Promise<ExitCode>;
}

/** A command whose `run` gets its flags typed. */
export const defineCommand = <F extends Flags, P extends string = never>(
  { name, about, flags, positionals = [], run }: {
    name: string;
    about: string;
    flags: F;
    positionals?: readonly P[];
    run(values: FlagValues<F> & Record<P, string>, io: Io): Promise<ExitCode>;
  },
): Command => ({ name, about, flags, positionals, run: (argv, io) => run(parseFlags(argv, flags, positionals), io) });
