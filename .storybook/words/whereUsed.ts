const sources = import.meta.glob<string>(
  ['../../packages/core/src/narrative/*.ts', '../../packages/core/src/export*/*.ts', '../../packages/react/src/**/*.{ts,tsx}', '!**/*.test.*', '!**/message{Keys,Arguments}.ts', '!**/feedbackMessageKeys.ts', '!**/stories/**', '!**/testing/**'],
  { eager: true, query: '?raw', import: 'default' },
);

/** The messages each file names: whole, or with gaps as in `candor.receipt.${about}.sent`. */
const named = Object.entries(sources).map(([path, source]) => ({
  file: path.split('/').at(-1)!,
  patterns: [...source.matchAll(/['"`](candor\.[^'"`\n]*)['"`]/gu)].map(([, key]) => new RegExp(`^${key!.split(/\$\{[^}]*\}/u).map((part) => part.replaceAll('.', '\\.')).join('.+')}$`, 'u')),
}));

/** Names of the source files that say a message, without tests. */
export const whereUsed = (key: string): string[] => named.filter(({ patterns }) => patterns.some((pattern) => pattern.test(key))).map(({ file }) => file);
