import { narrate, sentenceText, type Catalog } from '@candor/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { storyData } from '../../packages/react/src/testing/storyData.js';
import { shownCaseControl, type ShownCase } from '../../packages/react/src/stories/shownCase.js';
import { loadCatalog } from '../toolbar/catalogs.js';

const languages = [{ locale: 'en', title: 'English' }, { locale: 'de', title: 'Deutsch, draft' }, { locale: 'ar', title: 'العربية, draft' }] as const;

function Generated({ shownCase, catalogs }: ShownCase & { catalogs: readonly Catalog[] }) {
  const { explanation, about } = storyData(shownCase);
  return (
    <main className="candor guide-words" lang="en" dir="ltr">
      <h1>Generated sentences</h1>
      <p>What a panel says about the case “{shownCase}”, from its numbers alone. Labels, values and outcomes are the host’s own words; this host has them in three languages, German and Arabic as drafts.</p>
      <div className="guide-columns">
        {languages.map(({ locale, title }, i) => {
          const told = narrate(explanation, about, { locale, catalog: catalogs[i]!, timeZone: 'Europe/Berlin', now: '2026-03-02T16:00:00Z' });
          return (
            <section key={locale} aria-label={title}>
              <h2>{title}</h2>
              <div lang={locale} dir={told.dir} data-locale={locale}>
                {told.summary.split('\n').map((line) => <p key={line}>{line}</p>)}
                <h3>{told.reasonsHeading}</h3>
                <ul>{told.factors.map(({ feature, sentence }) => <li key={feature}>{sentenceText(sentence)}</li>)}</ul>
              </div>
            </section>
          );
        })}
      </div>
    </main>
  );
}

const meta = {
  title: 'Words/Generated sentences',
  tags: ['!autodocs'],
  args: { shownCase: 'normal' },
  argTypes: shownCaseControl(),
  globals: { locale: 'en' },
  parameters: { width: 'fluid' },
  loaders: [async () => ({ told: await Promise.all(languages.map(({ locale }) => loadCatalog(locale))) })],
  render: ({ shownCase }, { loaded }) => <Generated shownCase={shownCase} catalogs={loaded['told'] as Catalog[]} />,
} satisfies Meta<ShownCase>;

export default meta;
type Story = StoryObj<ShownCase>;

/** Arabic digits and others are one number to a test of ours; here a person can compare. */
const digitsOf = (canvasElement: HTMLElement, locale: string) => canvasElement.querySelector(`[data-locale="${locale}"]`)?.textContent?.match(/\d+/gu)?.length ?? 0;

export const OneCase: Story = {
  play: async ({ canvasElement }) => {
    await expect(digitsOf(canvasElement, 'en')).toBeGreaterThan(5);
    await expect(canvasElement.querySelector('[data-locale="ar"]')).toHaveAttribute('dir', 'rtl');
    await expect(canvasElement.querySelector('[data-locale="de"]')).toHaveTextContent('Empfehlung');
  },
};

export const NewContext: Story = { args: { shownCase: 'new-context' } };
export const Amount: Story = { args: { shownCase: 'amount' } };
