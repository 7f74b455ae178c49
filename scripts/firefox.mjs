// Which Firefox, and how it is driven: Playwright knows only its own build, so WebDriver BiDi it is.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

/** A path; null for none. */
export function findFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => existsSync(path)) ?? null;
}

/** A Firefox without a window, in a profile of its own. */
export function launchFirefox() {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox found; run `pnpm firefox`, or set FIREFOX_PATH');
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
}
