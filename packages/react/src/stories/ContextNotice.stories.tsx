import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { ContextNotice } from '../components/ContextNotice.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

const meta = {
  title: 'Components/ContextNotice',
  component: ContextNotice as never,
  tags: ['stable', '!autodocs'],
  args: { shownCase: 'new-context' },
  argTypes: shownCaseControl(['new-context', 'unknown-context', 'unusual', 'notice', 'unit-slip', 'no-profile', 'amount-new-context', 'amount-unusual', 'normal']),
  render: ({ shownCase }) => <Shown shownCase={shownCase} draw={(narrative) => <ContextNotice narrative={narrative} />} />,
} satisfies Meta<ShownCase>;

export default meta;
type Story = StoryObj<ShownCase>;

export const Playground: Story = {};

/** Facts: what about this case past cases did not have. */
export const Unusual: Story = { args: { shownCase: 'unusual' } };

/** A value that looks like another unit is asked about. */
export const UnitSlip: Story = { args: { shownCase: 'unit-slip' } };

/** Where all is usual there is nothing to read. */
export const NothingToSay: Story = {
  args: { shownCase: 'normal' },
  play: async ({ canvasElement }) => void (await expect(canvasElement.querySelector('[data-part="notice"]')).toBeNull()),
};

/** Where the host lets it, a notice folds to its title; one that withdraws the recommendation does not. */
export const Folded: Story = {
  args: { shownCase: 'unusual' },
  render: ({ shownCase }) => <Shown shownCase={shownCase} draw={(narrative) => <ContextNotice narrative={narrative} dismissible />} />,
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { expanded: true }));
    await expect(canvasElement.querySelector('.candor-notice-title')).toBeVisible();
    await expect(canvasElement.querySelector('.candor-notice p')).toBeNull();
  },
};

/** The host's own advice stands below the facts. */
export const WithAdvice: Story = {
  args: { shownCase: 'unusual' },
  render: ({ shownCase }) => (
    <Shown
      shownCase={shownCase}
      draw={(narrative) => (
        <ContextNotice.Root narrative={narrative}>
          <ContextNotice.Facts />
          <ContextNotice.Advice>Check the amount with a second person.</ContextNotice.Advice>
        </ContextNotice.Root>
      )}
    />
  ),
  play: async ({ canvas }) => void (await expect(canvas.getByText(/second person/u)).toBeVisible()),
};
