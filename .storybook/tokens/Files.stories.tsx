import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { Download } from '../docs/Download.js';
import { figmaVariables } from './figmaVariables.js';
import { tokenFiles, tokensIn } from './tokenFiles.js';

const forFigma = JSON.stringify(figmaVariables(), null, 2);

const Files = () => (
  <main className="candor guide-words" lang="en" dir="ltr">
    <h1>Files</h1>
    <p>
      Design tokens in the format of the Design Tokens Community Group (2025.10), as they are published with <code>@candor/react</code>. The resolver says how themes, contrast, density and motion combine.
      Penpot and Tokens Studio read the format as it is.
    </p>
    <ul className="guide-files">
      {Object.entries(tokenFiles).map(([name, text]) => <li key={name}><Download name={name} type="application/json" text={text}>{name}</Download></li>)}
    </ul>
    <h2>Figma variables</h2>
    <p>
      The same tokens as the body of Figma’s <code>POST /v1/files/:key/variables</code>: one collection of colours with the modes light, dark and more contrast, one of sizes with the modes regular, compact and
      comfortable. Each variable carries its custom property as its code syntax, so that a developer reads <code>var(--candor-color-fg)</code> in Figma. Nobody has loaded it into Figma yet.
    </p>
    <Download name="figma-variables.json" type="application/json" text={forFigma}>figma-variables.json</Download>
  </main>
);

const meta = { title: 'Tokens/Files', component: Files, tags: ['!autodocs'], globals: { locale: 'en' }, parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta<typeof Files>;

export default meta;
type Story = StoryObj<typeof meta>;

export const TokenFiles: Story = {
  play: async ({ canvas }) => {
    for (const [name, text] of Object.entries(tokenFiles)) {
      const link = canvas.getByRole('link', { name });
      await waitFor(() => expect(link).toHaveAttribute('href', expect.stringMatching(/^blob:/u)));
      await expect(link).toHaveAttribute('download', name);
      await expect(await (await fetch(link.getAttribute('href')!)).text()).toBe(text);
    }
  },
};

/** Every token has a value in every mode, and a theme is a mode. */
export const FigmaVariables: Story = {
  play: async ({ canvas }) => {
    const link = canvas.getByRole('link', { name: 'figma-variables.json' });
    await waitFor(() => expect(link).toHaveAttribute('href', expect.stringMatching(/^blob:/u)));
    const body = JSON.parse(await (await fetch(link.getAttribute('href')!)).text()) as ReturnType<typeof figmaVariables>;
    const [colours, sizes] = [tokensIn('light.tokens.json').length, tokensIn('base.tokens.json').length];
    await expect(body.variables).toHaveLength(colours + sizes);
    await expect(body.variableModeValues).toHaveLength(4 * colours + 3 * sizes);
    const valueOf = (variableId: string, modeId: string) => body.variableModeValues.find((one) => one.variableId === variableId && one.modeId === modeId)?.value;
    await expect(valueOf('color-bg', 'Light')).toEqual({ r: 1, g: 1, b: 1, a: 1 });
    await expect(valueOf('color-bg', 'Dark')).not.toEqual(valueOf('color-bg', 'Light'));
    await expect(valueOf('color-fg-muted', 'Dark, more contrast')).toEqual(valueOf('color-fg', 'Dark'));
    await expect(valueOf('target-min', 'Comfortable')).toBe(44);
    await expect(valueOf('space-4', 'Regular')).toBe(16);
  },
};
