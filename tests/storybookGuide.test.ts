import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readProps } from '../.storybook/docs/readProps.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');

/** Components that the package's entries export; the provider draws nothing. */
const components = ['index', 'export', 'waterfall']
  .flatMap((entry) => [...read(`packages/react/src/${entry}.ts`).matchAll(/export \{(?<names>[^}]+)\}/gu)].flatMap(({ groups }) => groups!['names']!.split(',')))
  .map((name) => name.trim())
  .filter((name) => /^[A-Z]\w+$/u.test(name) && name !== 'CandorProvider');
const folder = '.storybook/components/';
const pages = readdirSync(root + folder).map((file) => ({ file, text: read(folder + file) }));

describe('the guide', () => {
  it('is about more than a few components', () => expect(components.length).toBeGreaterThan(14));

  it.each(components)('has a page with the props of %s', (name) => {
    expect(pages.filter(({ text }) => text.includes(`<Api of="${name}" />`))).toHaveLength(1);
  });

  it.each(pages)('$file has every section of a component page', ({ text }) => {
    const heads = [...text.matchAll(/^## (.+)$/gmu)].map(([, head]) => head);
    expect(heads.slice(0, 8)).toEqual(['Anatomy', 'Playground', 'Features', 'States', 'Examples', 'Do and don’t', 'Accessibility', 'API']);
    expect(text).toMatch(/<DoDont\n/u);
  });
});

describe('readProps', () => {
  it('reads own props with their comments, and names what comes from elsewhere', () => {
    const source = 'export interface DotProps extends PartProps<DotState, "a">, Other {\n  /** Pixels; default 4. */\n  radius?: number | undefined;\n  label: string;\n  /**\n   * Two lines\n   * of it.\n   */\n  onMove?: ((to: { x: number }) => void) | undefined;\n}\n';
    expect(readProps(source, 'DotProps')).toEqual({
      props: [
        { name: 'radius', optional: true, type: 'number', note: 'Pixels; default 4.' },
        { name: 'label', optional: false, type: 'string', note: '' },
        { name: 'onMove', optional: true, type: '((to: { x: number }) => void)', note: 'Two lines of it.' },
      ],
      also: ['PartProps<DotState, "a">', 'Other'],
    });
  });

  it('follows a type to the interface behind it in the same file', () => {
    const source = 'type Base = PartProps<S> & Told;\n\nexport type RootProps = Base & { children?: ReactNode };\n\nexport type AllProps = RootProps;\n';
    expect(readProps(source, 'AllProps')).toEqual({ props: [{ name: 'children', optional: true, type: 'ReactNode', note: '' }], also: ['PartProps<S>', 'Told'] });
    expect(readProps(source, 'NoProps')).toBeNull();
  });

  it.each(components)('finds a prop of %s in its source', (name) => {
    const sources = ['components', 'print'].flatMap((part) => readdirSync(`${root}packages/react/src/${part}`).filter((file) => !file.includes('.test.')).map((file) => read(`packages/react/src/${part}/${file}`)));
    const found = sources.map((source) => readProps(source, `${name}Props`)).find((props) => props !== null);
    expect(found && found.props.length + found.also.length).toBeGreaterThan(0);
  });
});
