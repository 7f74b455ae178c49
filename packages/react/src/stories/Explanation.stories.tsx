import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Explanation } from '../components/Explanation.js';
import { inWords } from '../testing/inWords.js';
import { storyData, type StoryData } from '../testing/storyData.js';

/** Every case here is what the command made of a demo model; the people are simulated. */
const meta = {
  title: 'Components/Explanation',
  component: Explanation,
  tags: ['stable', '!autodocs'],
  argTypes: {
    defaultLevel: { control: { type: 'inline-radio' }, options: [1, 2, 3, 4] },
    maxReasons: { control: { type: 'range', min: 3, max: 5 } },
    headingLevel: { control: { type: 'range', min: 1, max: 6 } },
    interactive: { control: 'boolean' },
    state: { control: { type: 'inline-radio' }, options: ['loading', 'refining', 'ready', 'error'] },
    data: { table: { disable: true } },
    about: { table: { disable: true } },
  },
} satisfies Meta<typeof Explanation>;

export default meta;
type Story = StoryObj<typeof meta>;

// The command numbers rows; a host names its cases.
const from = ({ explanation, about }: StoryData): Story['args'] => ({ data: explanation, about, predictionId: explanation.case.id ?? 'case-1', caseLabel: explanation.case.id ?? 'case 1' });

/** A usual case: two sentences, the main reasons, the strongest one against. */
export const Normal: Story = { args: from(storyData('normal')) };

/** Nobody measured how sure it is here, so there are no digits, no band and no colour in their place. */
export const NewContext: Story = {
  args: from(storyData('new-context')),
  play: async ({ canvasElement }) => {
    const sureness = canvasElement.querySelector('[data-part="sureness"] [data-part="sentence"]');
    await expect(sureness).not.toBeNull();
    await expect(sureness?.textContent).not.toMatch(/\d/u);
    await expect(canvasElement.querySelector('[data-part="range-band"]')).toBeNull();
  },
};

/** The facts that make it unusual come before anything is said about how sure it is. */
export const Unusual: Story = {
  args: from(storyData('unusual')),
  play: async ({ canvasElement }) => {
    const notice = canvasElement.querySelector('[data-part="notice"][data-kind="unusual"]');
    const sureness = canvasElement.querySelector('[data-part="sureness"]');
    await expect(notice).not.toBeNull();
    await expect(notice!.compareDocumentPosition(sureness!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  },
};

/** No rank is firm, so none is shown. */
export const CloseCall: Story = {
  args: from(storyData('close-call')),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('[data-part="reason"][data-rank]')).toHaveLength(0);
  },
};

/** An amount: a range, twenty amounts that repeat it, and reasons in its unit. */
export const Amount: Story = {
  args: from(storyData('amount')),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('[data-part="dot"]')).toHaveLength(20);
    await expect(canvasElement.querySelector('[data-part="range-band"]')).toBeNull();
  },
};

/** The same amounts as a table, in place. */
export const AmountTable: Story = {
  args: from(storyData('amount-fairly-sure')),
  play: inWords(async ({ canvas, canvasElement, say, press }) => {
    await press(say('candor.dots.table'));
    const rows = within(canvas.getByRole('table')).getAllByRole('row');
    await expect(rows).toHaveLength(21);
    const beyond = canvasElement.querySelectorAll('[data-part="dot"][data-side="beyond"]').length;
    await expect(rows.filter((row) => row.textContent?.endsWith(say('candor.dots.table.above')))).toHaveLength(beyond);
  }),
};

/** The sentences alone fit a small phone; the amounts stay at hand as a table. */
export const AmountSmallPhone: Story = {
  args: from(storyData('amount-fairly-sure')),
  globals: { width: '320', text: '100', density: 'regular' },
  play: inWords(async ({ canvas, canvasElement, say, locale }) => {
    const panel = canvasElement.querySelector<HTMLElement>('.candor-panel')!;
    await expect(canvasElement.querySelector('[data-part="dotplot"] svg[role="img"]')).not.toBeVisible();
    await expect(canvas.getByRole('button', { name: say('candor.dots.table') })).toBeVisible();
    if (locale === 'en') await expect(panel.offsetHeight).toBeLessThanOrEqual(640);
    await expect(panel.offsetWidth).toBe(320);
    await expect(panel.scrollWidth).toBeLessThanOrEqual(320);
  }),
};

/** The estimate of an amount from a context that nobody checked: no range is promised. */
export const AmountNewContext: Story = {
  args: from(storyData('amount-new-context')),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-part="range-band"], [data-part="dotplot"]')).toBeNull();
  },
};

export const Approve: Story = { args: from(storyData('approve')) };

export const SomewhatSure: Story = { args: from(storyData('somewhat-sure')) };

/** A stand-in was used for a value that was not provided, and that is said. */
export const MissingValue: Story = { args: from(storyData('missing-value')) };

/** A value a thousand times too large is asked about before anything else is said. */
export const UnitSlip: Story = { args: from(storyData('unit-slip')) };

/** A place that is in no table anywhere is as unknown as one that was never checked. */
export const UnknownContext: Story = {
  args: from(storyData('unknown-context')),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-part="sureness"] [data-part="sentence"]')?.textContent).not.toMatch(/\d/u);
  },
};

/** No profile: reasons only, and nothing about how sure or how usual. */
export const NoProfile: Story = {
  args: from(storyData('no-profile')),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('.candor-panel')).toHaveAttribute('data-state', 'no-profile');
  },
};

/** Everything at first glance, three reasons and the one against, on a small phone without scrolling. */
export const SmallPhone: Story = {
  args: from(storyData('normal')),
  globals: { width: '320', text: '100', density: 'regular' },
  play: async ({ canvasElement }) => {
    const panel = canvasElement.querySelector<HTMLElement>('.candor-panel')!;
    await expect(panel.querySelectorAll('[data-part="list"] > li')).toHaveLength(3);
    await expect(panel.querySelector('[data-part="opposing"]')).not.toBeNull();
    await expect(panel.offsetWidth).toBe(320);
    await expect(panel.offsetHeight).toBeLessThanOrEqual(640);
    await expect(panel.scrollWidth).toBeLessThanOrEqual(320);
  },
};

/** Each reason opens in place: what was used, how it compares, how firm it is. Escape closes it. */
export const ReasonOpen: Story = {
  args: from(storyData('normal')),
  play: async ({ canvasElement }) => {
    const trigger = canvasElement.querySelector<HTMLButtonElement>('[data-part="trigger"]')!;
    await userEvent.click(trigger);
    await expect(trigger).toHaveAttribute('aria-expanded', 'true');
    await expect(canvasElement.querySelector('[data-part="detail"] dl')).not.toBeNull();
  },
};

/** Level 3. */
export const AllFactors: Story = {
  args: { ...from(storyData('normal')), defaultLevel: 3 },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('grid')).toBeVisible();
  },
};

/** Level 4. */
export const AboutThisRecommendation: Story = { args: { ...from(storyData('normal')), defaultLevel: 4 } };

/** No control is left: for reading beside another form, and for print. */
export const ReadOnly: Story = {
  args: { ...from(storyData('normal')), interactive: false },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryAllByRole('button')).toHaveLength(0);
  },
};
