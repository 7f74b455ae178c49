import type { About, Explanation as ExplanationData } from '@candor/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import type { Explanation } from '../components/Explanation.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { handmadePanel } from '../testing/handmadePanel.js';
import { inWords } from '../testing/inWords.js';

/** The same pump, and a model that says which of its parts will fail first: no rule decides, the likeliest part is recommended. */
const part: ExplanationData = {
  ...handmade,
  prediction: { scale: 'probability', value: 0.58, label: 'seal', target: 'seal' },
  attribution: { ...handmade.attribution, baseValue: 0.36, values: [0.11, 0.09, 0.05, 0.03, -0.04, -0.02, 0] },
  likelihood: null,
  set: { alpha: 0.1, labels: ['seal', 'bearing'], credibility: 0.42, confidence: 0.86 },
  sureness: { kind: 'class', value: 0.71, word: 'somewhat', n: 118 },
};

const about: About = {
  ...handmadeAbout,
  presentation: { ...handmadeAbout.presentation, values: { ...handmadeAbout.presentation.values, failed_part: { seal: 'the seal', bearing: 'the bearing', wheel: 'the wheel' } } },
  outcome: { column: 'failed_part', name: 'part that failed first' },
  decision: null,
};

const meta = {
  ...handmadePanel,
  title: 'Components/Explanation/Several outcomes (hand-made)',
  tags: ['stable', '!autodocs'],
  args: { data: part, about, caseLabel: 'P-2081' },
} satisfies Meta<typeof Explanation>;

export default meta;
type Story = StoryObj<typeof meta>;

const eitherOf = (locale: string, ...nouns: readonly string[]) => new Intl.ListFormat(locale, { type: 'disjunction' }).format(nouns);

/** Two cannot be told apart; the third is ruled out. */
export const TwoOfThree: Story = {
  play: inWords(async ({ canvasElement, say, locale }) => {
    await expect(canvasElement).toHaveTextContent(say('candor.classes.several', { outcomes: eitherOf(locale, 'the seal', 'the bearing') }));
    await expect(canvasElement).toHaveTextContent(say('candor.sureness.somewhat.class', { base: 20, count: 14 }));
  }),
};

/** One outcome has too few checked cases: it is listed, and said to be unchecked. */
export const OneNotChecked: Story = {
  args: { data: { ...part, set: { ...part.set!, labels: ['seal', 'bearing', 'wheel'], notChecked: ['wheel'], credibility: null, confidence: null } } },
  play: inWords(async ({ canvasElement, say, locale }) => {
    await expect(canvasElement).toHaveTextContent(say('candor.classes.several.unchecked', { likely: eitherOf(locale, 'the seal', 'the bearing'), outcomes: 'the wheel', count: 1 }));
  }),
};

/** Twelve checked cases: nothing is measured, and no digit pretends otherwise. */
export const TooFewToSay: Story = {
  args: {
    data: {
      ...part, sureness: null, set: { alpha: 0.1, labels: ['seal', 'bearing', 'wheel'], notChecked: ['seal', 'bearing', 'wheel'], credibility: null, confidence: null },
      unusual: { ...part.unusual!, comparedWith: 12 },
      problems: [{ code: 'classes-not-checked', message: 'too few checked cases to rule these outcomes out, so they are always listed: "seal" 5, "bearing" 4, "wheel" 3, at least 9 are needed' }],
    },
    defaultLevel: 4,
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('[data-part="sureness"] [data-part="sentence"]')).toBeVisible();
    await expect(canvasElement.querySelector('[data-part="sureness"]')).not.toHaveTextContent(/\d/u);
    await expect(canvas.getByText(/at least 9 are needed/u)).toBeVisible();
  },
};

export const FitsNone: Story = {
  args: { data: { ...part, sureness: null, set: { alpha: 0.1, labels: [], credibility: 0.02, confidence: 0.99 } } },
  play: inWords(async ({ canvas, say }) => void (await expect(canvas.getByText(say('candor.classes.none'))).toBeVisible())),
};

/** What became of checked cases as unusual as this one stands under the facts. */
export const UnusualWithConsequence: Story = {
  args: {
    data: {
      ...part,
      unusual: {
        ...part.unusual!, p: 0.004, level: 'notice', facts: [{ kind: 'out-of-range', feature: 'vibration', value: 4.2, typical: { lo: 0.8, hi: 3.9 } }],
        consequence: { unusual: { n: 64, misses: 16 }, rest: { n: 936, misses: 94 } },
      },
    },
  },
  play: inWords(async ({ canvasElement, say }) => {
    await expect(canvasElement).toHaveTextContent(say('candor.notice.unusual.consequence.set', { base: 20, count: 5, rest: 2 }));
  }),
};

/** The analyst's record holds the set as it was computed. */
export const Record: Story = {
  args: { defaultLevel: 4 },
  play: inWords(async ({ canvas, canvasElement, say }) => {
    await expect(canvas.getByText(say('candor.technical.credibility'))).toBeVisible();
    await expect(canvasElement.querySelector('[data-part="about"]')).toHaveTextContent(/seal.*bearing/u);
  }),
};
