import type { StorybookConfig } from '@storybook/react-vite';
import remarkGfm from 'remark-gfm';

/** How long a plugin took on a busy machine is no fault of the build. */
const quiet = { bundlerTimings: false };

export default {
  framework: '@storybook/react-vite',
  stories: ['./**/*.mdx', './**/*.stories.tsx', '../packages/*/src/**/*.stories.tsx'],
  addons: [{ name: '@storybook/addon-docs', options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } } }, '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Tables of props are read from the sources by docs/Api.tsx, with their comments.
  typescript: { reactDocgen: false },
  viteFinal: (config) => ({
    ...config,
    resolve: { ...config.resolve, conditions: ['@candor/source', 'module', 'browser', 'development|production'] },
    worker: { ...config.worker, format: 'es', rolldownOptions: { ...config.worker?.rolldownOptions, checks: quiet } },
    // What is found after start is bundled then, and reloads a test under way.
    optimizeDeps: {
      ...config.optimizeDeps,
      include: [...(config.optimizeDeps?.include ?? []), '@formatjs/icu-messageformat-parser', 'papaparse'],
      exclude: [...(config.optimizeDeps?.exclude ?? []), 'onnxruntime-web'],
    },
    // Storybook's own documentation renderer and axe are as large as they are; nobody waits for them but who reads the guide.
    build: { ...config.build, chunkSizeWarningLimit: 2000, rolldownOptions: { ...config.build?.rolldownOptions, checks: quiet } },
  }),
} satisfies StorybookConfig;
