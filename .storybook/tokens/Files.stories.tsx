import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { Download } from '../docs/Download.js';
import { tokenFiles } from './tokenFiles.js';

const Files = () => (
  <main className="candor guide-words" lang="en" dir="ltr">
    <h1>Files</h1>
    <p>
      Design tokens in the format of the Design Tokens Community Group (2025.10), as they are published with <code>@candor/react</code>. The resolver says how themes, contrast, density and motion combine.
      Figma, Penpot and Tokens Studio read the format; there is no file of our own for any of them.
    </p>
    <ul className="guide-files">
      {Object.entries(tokenFiles).map(([name, text]) => <li key={name}><Download name={name} type="application/json" text={text}>{name}</Download></li>)}
    </ul>
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
