import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Sureness } from '../components/Sureness.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

interface Args extends ShownCase {
  showBand: boolean;
}

const meta = {
  title: 'Components/Sureness',
  component: Sureness as never,
  tags: ['stable', '!autodocs'],
  args: { shownCase: 'normal', showBand: true },
  argTypes: shownCaseControl(),
  render: ({ shownCase, showBand }) => <Shown shownCase={shownCase} draw={(narrative) => <Sureness narrative={narrative} showBand={showBand} />} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** The range lies on both sides of the limit. */
export const CloseCall: Story = { args: { shownCase: 'close-call' } };

/** Nobody measured it here: no digit, no band, no colour. */
export const NotMeasured: Story = {
  args: { shownCase: 'new-context' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-part="sureness"] [data-part="sentence"]')).not.toHaveTextContent(/\d/u);
    await expect(canvasElement.querySelector('[data-part="range-band"]')).toBeNull();
  },
};

/** Words alone, for a narrow place. */
export const WithoutDrawing: Story = { args: { showBand: false } };

export const Amount: Story = { args: { shownCase: 'amount' } };
