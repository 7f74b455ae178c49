// Runs the command in a process of its own and says at its end how much memory it took: node child.mjs ENTRY ARGUMENTS...
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [entry] = process.argv.splice(2, 1);
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
await import(pathToFileURL(entry).href);
