import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A folder in which our packages are installed from their tarballs, as a user gets them, beside what they depend on.
 * They must be built.
 *
 * @param {readonly string[]} names - Folders under `packages/`.
 * @returns {{ folder: string, remove: () => void }}
 */
export function installPacked(names) {
  const folder = mkdtempSync(`${root}benchmarks/.packed-`);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@candor'), { recursive: true });
  for (const name of names) {
    const tarballs = join(folder, name);
    run('pnpm', ['--silent', '--filter', `./packages/${name}`, 'pack', '--pack-destination', tarballs], root);
    const into = join(modules, '@candor', name);
    mkdirSync(into);
    run('tar', ['-xzf', join(tarballs, readdirSync(tarballs)[0]), '--strip-components=1', '-C', into], root);
    const { dependencies = {} } = JSON.parse(readFileSync(join(into, 'package.json'), 'utf8'));
    for (const theirs of Object.keys(dependencies).filter((dependency) => !dependency.startsWith('@candor/'))) {
      const link = join(modules, theirs);
      mkdirSync(dirname(link), { recursive: true });
      if (!existsSync(link)) symlinkSync(realpathSync(`${root}packages/${name}/node_modules/${theirs}`), link);
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function run(command, args, cwd) {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
}
