import { directionOf } from '@candor/core';
import { Explanation } from '@candor/react';
import { checkContrast, dark, light, readTheme } from '@candor/react/theme';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { inWords } from '../../packages/react/src/testing/inWords.js';
import { storyData } from '../../packages/react/src/testing/storyData.js';

const { explanation, about } = storyData('normal');

/** One story for each item of the toolbar: what it does is seen here, and tested here. */
const meta = {
  title: 'Foundations/Toolbar',
  component: Explanation,
  tags: ['!autodocs'],
  args: { data: explanation, about, predictionId: 'toolbar', caseLabel: 'toolbar' },
} satisfies Meta<typeof Explanation>;

export default meta;
type Story = StoryObj<typeof meta>;

const panelIn = (canvasElement: HTMLElement) => canvasElement.querySelector<HTMLElement>('.candor-panel')!;
const colour = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const token = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(`--candor-${name}`).trim();

export const ThemeLight: Story = {
  globals: { theme: 'light' },
  play: async ({ canvasElement }) => void (await expect(getComputedStyle(panelIn(canvasElement)).backgroundColor).toBe(colour(light.bg))),
};

export const ThemeDark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await expect(getComputedStyle(panelIn(canvasElement)).backgroundColor).toBe(colour(dark.bg));
    await expect(getComputedStyle(panelIn(canvasElement)).colorScheme).toBe('dark');
  },
};

export const ThemeAsTheSystem: Story = {
  globals: { theme: 'auto' },
  play: async ({ canvasElement }) => {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? dark : light;
    await expect(getComputedStyle(panelIn(canvasElement)).backgroundColor).toBe(colour(system.bg));
  },
};

/** Muted text, edges and bands are as firm as the text. */
export const ContrastMore: Story = {
  globals: { contrast: 'more' },
  play: async ({ canvasElement }) => {
    const theme = readTheme(panelIn(canvasElement));
    await expect(theme['fg-muted']).toBe(theme.fg);
    await expect(checkContrast(theme).lowest.shape).toBeGreaterThan(checkContrast(light).lowest.shape);
  },
};

/** The rules we ship for forced colours, made to hold. A page cannot bring the reader's palette, nor repaint the host. */
export const ForcedColours: Story = {
  globals: { forced: 'on' },
  play: async ({ canvasElement }) => {
    const panel = panelIn(canvasElement);
    await expect(token(panel, 'color-away')).toBe('CanvasText');
    await expect(token(panel, 'color-bg')).toBe('Canvas');
  },
};

export const ForcedColoursOff: Story = {
  globals: { forced: 'off', theme: 'light', contrast: 'normal' },
  play: async ({ canvasElement }) => void (await expect(token(panelIn(canvasElement), 'color-away')).toBe(light.away)),
};

export const LanguageGerman: Story = {
  globals: { locale: 'de' },
  play: async ({ canvasElement, canvas }) => {
    await expect(panelIn(canvasElement)).toHaveAttribute('lang', 'de');
    await expect(canvas.getByRole('button', { name: 'Zustimmen' })).toBeVisible();
    await expect(canvasElement.querySelector('.story-draft')).toHaveTextContent('no native speaker');
  },
};

export const LanguageArabic: Story = {
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    await expect(panelIn(canvasElement)).toHaveAttribute('dir', 'rtl');
    await expect(getComputedStyle(panelIn(canvasElement)).direction).toBe('rtl');
  },
};

export const LanguageAccented: Story = {
  globals: { locale: 'en-XA' },
  play: async ({ canvasElement }) => void (await expect(panelIn(canvasElement).textContent).toMatch(/[àáâåéëîïöøûü]/u)),
};

export const LanguageBidi: Story = {
  globals: { locale: 'ar-XB' },
  play: async ({ canvasElement }) => void (await expect(panelIn(canvasElement)).toHaveAttribute('dir', 'rtl')),
};

/** The words stay English and read from the left; the layout is mirrored. */
export const DirectionRightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: inWords(async ({ canvasElement, locale }) => {
    await expect(panelIn(canvasElement)).toHaveAttribute('dir', 'rtl');
    if (directionOf(locale) === 'ltr') await expect(panelIn(canvasElement)).toHaveAttribute('data-words', 'ltr');
  }),
};

const least = async (canvasElement: HTMLElement, pixels: number) => {
  await expect(token(panelIn(canvasElement), 'target-min')).toBe(`${pixels}px`);
  for (const button of within(panelIn(canvasElement)).getAllByRole('button')) await expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(Math.min(pixels, 40) - 4);
};

export const DensityCompact: Story = { globals: { density: 'compact' }, play: ({ canvasElement }) => least(canvasElement, 24) };
export const DensityRegular: Story = { globals: { density: 'regular' }, play: ({ canvasElement }) => least(canvasElement, 32) };
export const DensityComfortable: Story = { globals: { density: 'comfortable' }, play: ({ canvasElement }) => least(canvasElement, 44) };

export const MotionReduced: Story = {
  globals: { motion: 'reduced' },
  play: async ({ canvasElement }) => {
    await expect(Number.parseFloat(token(panelIn(canvasElement), 'motion-fast'))).toBe(0);
    await expect(getComputedStyle(canvasElement.querySelector('.candor-chevron')!).transitionDuration).toBe('0s');
  },
};

export const TextTwiceAsLarge: Story = {
  globals: { text: '200', width: '768' },
  play: async ({ canvasElement }) => {
    await expect(getComputedStyle(document.documentElement).fontSize).toBe('32px');
    await expect(getComputedStyle(canvasElement.querySelector('[data-part="recommendation"] h2') ?? panelIn(canvasElement)).fontSize).toBe('40px');
  },
};

const wide = (width: string, pixels: number): Story => ({
  globals: { width },
  play: async ({ canvasElement }) => {
    const panel = panelIn(canvasElement);
    const page = canvasElement.querySelector<HTMLElement>('.story-page')!;
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(page);
    await expect(panel.offsetWidth).toBe(Math.min(pixels, page.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)));
    await expect(panel.scrollWidth).toBeLessThanOrEqual(panel.offsetWidth);
  },
});

export const Container280: Story = wide('280', 280);
export const Container320: Story = wide('320', 320);
export const Container424: Story = wide('424', 424);
export const Container480: Story = wide('480', 480);
export const Container768: Story = wide('768', 768);
export const ContainerFluid: Story = wide('fluid', Infinity);

/** Technical terms, and the steps of the model, are for analysts only. */
export const AudienceAnalyst: Story = {
  args: { defaultLevel: 3 },
  globals: { audience: 'analyst', width: '768' },
  play: async ({ canvasElement }) => void (await waitFor(() => expect(canvasElement.querySelector('.candor-waterfall')).not.toBeNull())),
};

export const AudienceOfficer: Story = {
  args: { defaultLevel: 3 },
  globals: { audience: 'end-user' },
  play: async ({ canvasElement }) => void (await expect(canvasElement.querySelector('.candor-waterfall')).toBeNull()),
};

export const NetworkOnline: Story = {
  play: inWords(async ({ canvasElement, say, press }) => {
    await press(say('candor.feedback.agree'));
    await waitFor(() => expect(canvasElement.querySelector('[data-part="receipt"]')).toHaveAttribute('data-state', 'sent'));
  }),
};

export const NetworkOffline: Story = {
  globals: { network: 'offline' },
  play: inWords(async ({ canvasElement, say, press }) => {
    await expect(panelIn(canvasElement)).toHaveAttribute('data-state', 'offline');
    await press(say('candor.feedback.agree'));
    await waitFor(() => expect(canvasElement.querySelector('[data-part="receipt"]')).toHaveAttribute('data-state', 'waiting'));
  }),
};

export const NetworkSlow: Story = {
  globals: { network: 'slow' },
  play: inWords(async ({ canvasElement, say, press }) => {
    await press(say('candor.feedback.agree'));
    await waitFor(() => expect(canvasElement.querySelector('[data-part="receipt"] [data-part="status"]')).toHaveTextContent(say('candor.feedback.state.sending')));
  }),
};

export const PolicyShort: Story = {
  globals: { policy: 'short' },
  play: inWords(async ({ canvas, say }) => {
    await expect(canvas.queryByRole('button', { name: say('candor.panel.more') })).toBeNull();
    await expect(canvas.getByRole('button', { name: say('candor.feedback.agree') })).toBeVisible();
  }),
};

export const PolicyCareful: Story = {
  globals: { policy: 'careful' },
  play: inWords(async ({ canvas, canvasElement, say, press }) => {
    await expect(canvasElement.querySelectorAll('[data-part="list"] > li').length).toBeGreaterThan(3);
    await press(say('candor.feedback.disagree'));
    await expect(await canvas.findByText(/The team lead reads it by tomorrow/u)).toBeVisible();
  }),
};

export const PolicyOwnViewFirst: Story = {
  globals: { policy: 'own-view' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[data-part="reveal"]')).toBeVisible());
    await expect(canvasElement.querySelector('[data-part="reasons"]')).toBeNull();
  },
};
