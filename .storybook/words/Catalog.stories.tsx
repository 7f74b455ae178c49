import type { Meta, StoryObj } from '@storybook/react-vite';
import Papa from 'papaparse';
import { expect, userEvent, waitFor } from 'storybook/test';
import { Catalog } from './Catalog.js';
import { copyDeck } from './copyDeck.js';

const meta = { title: 'Words/Catalog', component: Catalog, tags: ['!autodocs'], globals: { locale: 'en' }, parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta<typeof Catalog>;

export default meta;
type Story = StoryObj<typeof meta>;

const saved = async (link: HTMLElement) => {
  await waitFor(() => expect(link).toHaveAttribute('href', expect.stringMatching(/^blob:/u)));
  return (await fetch(link.getAttribute('href')!)).text();
};

export const Messages: Story = {
  play: async ({ canvas, canvasElement, step }) => {
    const keys = () => [...canvasElement.querySelectorAll('[data-key]')].map((item) => item.getAttribute('data-key'));
    await step('a search looks through keys and words of every language', async () => {
      await userEvent.type(canvas.getByRole('searchbox'), 'candor.sureness.very.label');
      await expect(keys()).toEqual(['candor.sureness.very.label']);
      await userEvent.clear(canvas.getByRole('searchbox'));
      await userEvent.type(canvas.getByRole('searchbox'), 'التوصية');
      await expect(keys()).toContain('candor.recommendation.outcome');
      await expect(keys().length).toBeLessThan(copyDeck.length);
    });
    await step('both files hold every message, with arguments and the place it is used', async () => {
      const csv = await saved(canvas.getByRole('link', { name: /CSV/u }));
      const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true });
      await expect(errors).toEqual([]);
      await expect(data).toHaveLength(copyDeck.length);
      const json = JSON.parse(await saved(canvas.getByRole('link', { name: /JSON/u }))) as { messages: typeof copyDeck; drafts: string[] };
      await expect(json.messages).toEqual(copyDeck);
      await expect(json.drafts).toEqual(['de', 'ar']);
      const outcome = data.find((row) => row['key'] === 'candor.recommendation.outcome')!;
      await expect(outcome).toMatchObject({ English: 'Recommendation: <b>{outcome}</b>', arguments: 'outcome', 'where used': expect.stringContaining('narrate.ts') });
    });
    await step('nearly every message is found in the sources', async () => {
      await expect(copyDeck.filter(({ usedIn }) => usedIn.length === 0).length).toBeLessThan(copyDeck.length / 10);
    });
    await step('nothing is found', async () => {
      await userEvent.clear(canvas.getByRole('searchbox'));
      await userEvent.type(canvas.getByRole('searchbox'), 'zebra');
      await expect(canvasElement.querySelector('main output')).toHaveTextContent(`0 of ${copyDeck.length} messages`);
      await userEvent.clear(canvas.getByRole('searchbox'));
    });
  },
};
