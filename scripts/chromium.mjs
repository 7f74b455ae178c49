// Which browser, and how to start it: shared by Vitest, the end-to-end tests, the benchmarks and the screenshots.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const system = () =>
  [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => existsSync(path));

/** A path; undefined for the browser Playwright downloaded; null for none. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return existsSync(chromium.executablePath()) ? undefined : (system() ?? null);
}

const executablePath = findChromium() ?? undefined;

export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
  ],
};
