// A Firefox for the test that asks three engines the same: one that is here, else Debian's package where we are root.
import { spawnSync } from 'node:child_process';
import { findFirefox } from './firefox.mjs';

const run = (cmd, ...args) => spawnSync(cmd, args, { stdio: 'inherit', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

if (findFirefox() === null && process.platform === 'linux' && process.getuid?.() === 0) {
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', '--no-install-recommends', 'firefox-esr');
}
if (findFirefox() === null) {
  console.error('No Firefox found. Type `sudo apt-get install firefox-esr` (Debian), or set FIREFOX_PATH.');
  process.exit(1);
}
console.log('Firefox:', findFirefox());
