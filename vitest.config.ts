import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { launchOptions } from './scripts/chromium.mjs';

const conditions = (env: 'browser' | 'node') => ({ conditions: ['@candor/source', 'module', env, 'development|production'] });
// A function: Vitest edits the object, so two projects must not share one.
const browser = (...args: readonly string[]) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { ...launchOptions, args: [...launchOptions.args, ...args] } }),
  instances: [{ browser: 'chromium' as const }],
});
// Every core: the runner has little to do while tests run. Said again to projects in a browser, which do not read it at the root.
const maxWorkers = '100%';
const notHere = ['**/*.browser.test.*', '**/node_modules/**'];

// What draws, from a folder in which each of these finds React 18 beside it.
const react18 = ['react', 'react-dom', '@testing-library/react', '@tanstack/react-query'].map((name) => ({
  find: new RegExp(`^${name}(?=$|/)`, 'u'),
  replacement: fileURLToPath(new URL(`tests/react-18/node_modules/${name}`, import.meta.url)),
}));

const projects: TestProjectConfiguration[] = [
  {
    resolve: conditions('node'),
    ssr: { resolve: conditions('node') },
    test: {
      name: 'node',
      environment: 'node',
      setupFiles: ['./vitest.seed.ts'],
      include: ['{packages,apps}/*/src/**/*.test.ts', 'apps/*/*.test.ts', 'tests/*.test.ts', 'scripts/*.test.ts', 'benchmarks/**/*.test.ts'],
      exclude: notHere,
      testTimeout: 60_000,
    },
  },
  {
    plugins: [react()],
    resolve: conditions('browser'),
    ssr: { resolve: conditions('browser') },
    test: {
      name: 'dom',
      environment: 'jsdom',
      setupFiles: ['./vitest.seed.ts', './vitest.setup.ts'],
      testTimeout: 20_000,
      include: ['{packages,apps}/*/src/**/*.test.tsx'],
      exclude: notHere,
    },
  },
  {
    plugins: [react()],
    resolve: { ...conditions('browser'), alias: react18 },
    ssr: { resolve: conditions('browser') },
    // The same tests of the components, on the oldest React they run on.
    test: {
      name: 'react-18',
      environment: 'jsdom',
      env: { CANDOR_REACT: '18' },
      isolate: false,
      setupFiles: ['./vitest.seed.ts', './vitest.setup.ts'],
      testTimeout: 20_000,
      include: ['packages/react/src/**/*.test.tsx'],
      // One page for all of them takes half the time, but one watches a chunk being loaded for the first time; bad input is refused before any React.
      // A server with a document is none: React 18 on a real one is tried in tests/e2e/serverRendered.test.ts.
      exclude: [...notHere, '**/{feedbackWords,badInput,onServer}.test.tsx'],
    },
  },
  {
    plugins: [react()],
    resolve: conditions('browser'),
    optimizeDeps: { exclude: ['onnxruntime-web'] },
    test: {
      name: 'browser',
      setupFiles: ['./vitest.setup.ts'],
      include: ['packages/*/src/**/*.browser.test.{ts,tsx}'],
      testTimeout: 60_000,
      maxWorkers,
      // The tree that a screen reader is given: without one, Chromium leaves out what lies out of sight.
      browser: browser('--force-renderer-accessibility'),
    },
  },
  {
    resolve: conditions('node'),
    ssr: { resolve: conditions('node') },
    // Drives Chromium from outside: reload, offline and a killed browser cannot be tried inside the page.
    test: {
      name: 'e2e',
      environment: 'node',
      include: ['tests/e2e/**/*.test.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // As long as the driver's own waits: a page beside another test's is not at fault when it takes two seconds.
      expect: { poll: { timeout: 30_000 } },
    },
  },
];

// The plugin reads Storybook's configuration for whichever project runs, and costs a second.
const storybookDir = fileURLToPath(new URL('.storybook', import.meta.url));
if (existsSync(`${storybookDir}/main.ts`)) {
  projects.push({
    plugins: [storybookTest({ configDir: storybookDir })],
    test: { name: 'storybook', setupFiles: ['./vitest.setup.ts', './vitest.storybook.ts'], maxWorkers, browser: browser() },
  });
}

export default defineConfig({ test: { coverage: { provider: 'v8' }, maxWorkers, projects } });
