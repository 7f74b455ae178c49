// The command from a checkout: `pnpm --silent candor explain ...` builds what changed and runs it in this process.
import { dirname } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { builtCli } from './build-cli.mjs';

const root = dirname(fileURLToPath(new URL('.', import.meta.url)));
const entry = builtCli();
// pnpm runs scripts in the root; paths on the command line are relative to where the person stands. A process that some
// other script started inherits INIT_CWD, so it counts for this script alone.
if (process.env.npm_lifecycle_event === 'candor' && process.cwd() === root && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
if (process.argv[2] === '--') process.argv.splice(2, 1);
await import(pathToFileURL(entry).href);
