// A browser for the tests: one that is here, else Playwright's download, else Debian's package where we are root.
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';

const linuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
const run = (cmd, ...args) => {
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(cmd, args, { stdio: 'inherit', timeout: 600_000, env, shell: process.platform === 'win32' }).status === 0;
};

if (findChromium() === null) {
  const got = run('npx', '--no-install', 'playwright', 'install', ...(linuxRoot ? ['--with-deps'] : []), 'chromium');
  if (!got && linuxRoot) {
    run('apt-get', 'update');
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-noto-core');
  }
}
if (findChromium() === null) {
  console.error('No Chromium found. Type `sudo apt-get install chromium` (Debian), or set CHROMIUM_PATH to a Chrome or Chromium.');
  process.exit(1);
}
console.log('Chromium:', findChromium() ?? 'the one Playwright manages');
