import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
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
