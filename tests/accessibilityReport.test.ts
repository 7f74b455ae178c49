import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const report = readFileSync(join(docs, 'accessibility.md'), 'utf8');

/** Every test that the report names: the file, and words that stand in a title there. */
const named = report.split('\n').flatMap((line) =>
  [...line.matchAll(/\]\((?<file>\.\.\/[^)]+\.tsx?)\)(?<titles>(?:[ ;]*“[^”]+”)+)/gu)].flatMap(({ groups }) =>
    [...groups!['titles']!.matchAll(/“(?<title>[^”]+)”/gu)].map((found) => [found.groups!['title']!, groups!['file']!] as const)));

describe('the accessibility report', () => {
  it('names a test for most criteria, and says that no person has tried it', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(report).toMatch(/No person has tried this with a screen reader/u);
  });

  it.each([...new Map(named.map(([title, file]) => [`${title} ${file}`, [title, file] as const])).values()])('a test is called “%s” in %s', (title, file) => {
    const source = readFileSync(normalize(join(docs, file)), 'utf8');
    expect(source.replaceAll(String.raw`\'`, "'")).toContain(title);
  });

  it.each([
    '1.1.1', '1.3.1', '1.3.2', '1.3.4', '1.3.5', '1.4.1', '1.4.3', '1.4.4', '1.4.10', '1.4.11', '1.4.12', '1.4.13', '2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.3', '2.4.3', '2.4.6', '2.4.7',
    '2.4.11', '2.5.3', '2.5.7', '2.5.8', '3.1.2', '3.2.1', '3.2.2', '3.2.6', '3.3.1', '3.3.3', '3.3.4', '3.3.7', '4.1.2', '4.1.3',
  ])('has a row for %s', (criterion) => {
    expect(report).toMatch(new RegExp(String.raw`^\| [^|]*\b${criterion.replaceAll('.', String.raw`\.`)}(?![.\d])[^|]*\| (?:met|met, by design|in part) \|`, 'mu'));
  });
});
