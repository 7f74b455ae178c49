import { debuglog } from 'node:util';
import { CandorError } from '@candor/core';
import { nearest } from '@candor/core/authoring';
import type { Command, ExitCode, Io } from './command.js';
import { audit } from './commands/audit.js';
import { check } from './commands/check.js';
import { explain } from './commands/explain.js';
import { init } from './commands/init.js';
import { inspect } from './commands/inspect.js';
import { predict } from './commands/predict.js';
import { profile } from './commands/profile.js';
import { overview, usage } from './help.js';
import { errorLine } from './output/errorLine.js';
import { createLineWriter } from './output/lineWriter.js';
import { version } from './version.js';

const commands: readonly Command[] = [inspect, predict, explain, init, profile, check, audit];
const debug = debuglog('candor');

/**
 * Runs one command line.
 *
 * Nothing is thrown: what went wrong is one line on stderr, and the stack only under `NODE_DEBUG=candor`.
 * @param argv - Without the program's own name.
 * @returns 0 done, 1 a check failed, 2 bad usage or unreadable input.
 */
export async function candor(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = argv;
  // A note that cannot be written is nobody's to hear; it does not end a run whose results can.
  io.stderr.on('error', () => {});
  try {
    if (name === '--help' || name === '-h' || name === 'help') return await say(io, overview(commands));
    if (name === '--version' || name === '-v') return await say(io, version);
    const command = commands.find((one) => one.name === name);
    if (!command) throw unknownCommand(name);
    if (rest.includes('--help') || rest.includes('-h')) return await say(io, usage(command));
    return await command.run(rest, io);
  } catch (error) {
    // `| head` has seen enough: no failure of ours.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
    debug('%O', error);
    io.stderr.write(`${errorLine(commands.some((one) => one.name === name) ? name : '', error)}\n`);
    return 2;
  }
}

async function say({ stdout }: Io, text: string): Promise<ExitCode> {
  const out = createLineWriter(stdout);
  await out.write(text);
  await out.close();
  return 0;
}

function unknownCommand(name: string): CandorError {
  const known = commands.map((command) => command.name);
  if (name === '') return new CandorError('missing-command', `say what to do: ${known.join(', ')}; candor --help tells more`);
  const near = nearest(name, known);
  return new CandorError('unknown-command', `unknown command ${JSON.stringify(name)}; ${near ? `did you mean ${near}?` : `known: ${known.join(', ')}`}`);
}
