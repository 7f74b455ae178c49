import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright';
import { findChromium, launchOptions } from '../../../scripts/chromium.mjs';

export interface KillableBrowser {
  page: Page;
  /** SIGKILL: no page hears of it. Resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Chromium as a process of our own over a profile folder that outlives it. */
export async function startBrowser(profile: string, url: string): Promise<KillableBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    findChromium() ?? chromium.executablePath(),
    [...launchOptions.args, '--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0', '--window-size=1280,900', 'about:blank'],
    { stdio: 'ignore' },
  );
  // A run that is cut short leaves nothing behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.removeListener('exit', end));
  const browser = await connect(child, portFile);
  const page = browser.contexts()[0]!.pages()[0]!;
  await page.goto(url);
  return {
    page,
    async kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      await browser.close();
    },
  };
}

async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with code ${child.exitCode}`);
    const port = readPort(portFile);
    if (port !== undefined) return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    await wait(100);
  }
  throw new Error('Chromium did not say where it listens within 20 s');
}

function readPort(file: string): string | undefined {
  try {
    const [port] = readFileSync(file, 'utf8').split('\n');
    return port === '' ? undefined : port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
