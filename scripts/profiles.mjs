// Rebuilds the profile of every demo desk that has a config: `pnpm profiles`. With --check nothing is written and a difference exits 1.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtCli } from './build-cli.mjs';
import { checkOrReplace } from './generated.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = builtCli();
const scratch = mkdtempSync(join(tmpdir(), 'candor-profiles-'));
const files = new Map();
try {
  for (const desk of readdirSync(join(root, 'demo')).toSorted()) {
    const config = `demo/${desk}/candor.config.json`;
    if (!existsSync(join(root, config))) continue;
    const out = join(scratch, desk);
    const { model } = JSON.parse(readFileSync(join(root, config), 'utf8'));
    // The environment's date would be another date on every machine; without it the newest label's counts.
    const { SOURCE_DATE_EPOCH: _, ...env } = process.env;
    const { status, stderr } = spawnSync(process.execPath, [entry, 'profile', '--model', `demo/${desk}/${model}`, '--config', config, '--out', out], { cwd: root, env, encoding: 'utf8' });
    // Sizes are of interest to whoever builds one profile; warnings to everybody.
    for (const line of stderr.split('\n')) if (status !== 0 || line.startsWith('note:')) console.error(line);
    if (status !== 0) process.exit(status ?? 1);
    files.set(`demo/${desk}/profile.json`, readFileSync(out));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = checkOrReplace(root, files, 'pnpm profiles');
