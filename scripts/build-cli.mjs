// The command's build, brought up to date: nothing to do costs some milliseconds, a change one `tsc -b`.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = ['core', 'runtime', 'cli'];
const stamp = join(root, '.cache/cli-build/stamp');
const lock = join(root, '.cache/cli-build/lock');

/** The built command's entry, as a path. Compiler messages go to stderr; a build that fails ends the process with exit code 2. */
export function builtCli() {
  const entry = join(root, 'packages/cli/dist/main.js');
  const fresh = () => changedAt(stamp) > newestSource() && parts.every((part) => changedAt(join(root, `packages/${part}/dist/.tsbuildinfo`)) > 0) && changedAt(entry) > 0;
  if (fresh()) return entry;
  mkdirSync(join(root, '.cache/cli-build'), { recursive: true });
  const release = takeLock(fresh);
  if (!release) return entry;
  try {
    // Before the compiler reads: what is saved while it runs counts as newer.
    const start = Date.now();
    const tsc = join(root, 'node_modules/.bin/tsc');
    const { status, error } = spawnSync(tsc, ['-b', 'packages/cli'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    if (error || status !== 0) {
      console.error(`candor: the command could not be built${error ? ` (${error.message}); run npm start or npm test once, they install what is needed` : ''} [build-failed]`);
      release();
      process.exit(2);
    }
    writeFileSync(stamp, String(start));
    return entry;
  } finally {
    release();
  }
}

function newestSource() {
  let newest = changedAt(join(root, 'tsconfig.base.json'));
  for (const part of parts) {
    const folder = join(root, 'packages', part);
    newest = Math.max(newest, changedAt(join(folder, 'package.json')), changedAt(join(folder, 'tsconfig.json')));
    for (const file of readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })) {
      // A folder's own time moves when a file goes away.
      if (file.isDirectory() || /\.(ts|tsx|json)$/.test(file.name)) newest = Math.max(newest, changedAt(join(file.parentPath, file.name)));
    }
  }
  return newest;
}

/** Milliseconds since 1970; the stamp holds its own; 0 when there is no such file. */
function changedAt(path) {
  try {
    return path === stamp ? Number(readFileSync(stamp, 'utf8')) : statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** One build at a time; whoever waited finds it done. */
function takeLock(done) {
  for (let waited = 0; ; waited += 100) {
    try {
      const handle = openSync(lock, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(holder())) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      if (waited > 120_000) throw new Error(`another build holds ${lock}; remove the file if there is none`, { cause: error });
      if (done()) return null;
    }
  }
}

/** Empty while its owner writes it, or has just let go. */
function holder() {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  if (!/^\d+$/.test(pid)) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
