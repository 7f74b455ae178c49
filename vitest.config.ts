import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { launchOptions } from './scripts/chromium.mjs';

const conditions = (env: 'browser' | 'node') => ({ conditions: ['@candor/source', 'module', env, 'development|production'] });
// A function: Vitest edits the object, so two projects must not share one.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions }),
  instances: [{ browser: 'chromium' as const }],
});
const notHere = ['**/*.browser.test.*', '**/node_modules/**'];

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
      include: ['{packages,apps}/*/src/**/*.test.tsx'],
      exclude: notHere,
    },
  },
  {
    plugins: [react()],
    resolve: conditions('browser'),
    optimizeDeps: { exclude: ['onnxruntime-web'] },
    test: { name: 'browser', setupFiles: ['./vitest.setup.ts'], include: ['packages/*/src/**/*.browser.test.{ts,tsx}'], testTimeout: 60_000, browser: browser() },
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
      fileParallelism: false,
    },
  },
];

// The plugin reads Storybook's configuration for whichever project runs, and costs a second.
const storybookDir = fileURLToPath(new URL('.storybook', import.meta.url));
if (existsSync(`${storybookDir}/main.ts`)) {
  projects.push({
    plugins: [storybookTest({ configDir: storybookDir })],
    test: { name: 'storybook', setupFiles: ['./vitest.setup.ts', './vitest.storybook.ts'], browser: browser() },
  });
}

export default defineConfig({ test: { coverage: { provider: 'v8' }, projects } });
