import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const english = new Set(Object.values(JSON.parse(readFileSync(join(root, 'packages/core/locales/en.json'), 'utf8')) as Record<string, string>));

/** Lines in which a play looks for or presses something. */
const looking = /\b(?:(?:get|find|query)(?:All)?By\w+|press|toHaveTextContent)\(/u;

/** Words of the catalog that a play spells in English: "States.stories.tsx:26 Agree". */
function spelt(file: string): string[] {
  return readFileSync(join(root, file), 'utf8').split('\n').flatMap((line, i) =>
    looking.test(line) ? [...line.matchAll(/'([^']+)'/gu)].flatMap(([, text]) => (english.has(text!) ? [`${file}:${i + 1} ${text}`] : [])) : []);
}

it('no play of a story spells a word of the catalog in English: it holds in every language of the toolbar', () => {
  const files = ['.storybook', 'packages/react/src/stories'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.stories.tsx')).map((file) => join(folder, file)));
  expect(files.length).toBeGreaterThan(30);
  expect(english).toContain('Agree');
  expect(files.flatMap(spelt)).toEqual([]);
});
