import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { RangeBand } from '../components/RangeBand.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

const meta = {
  title: 'Components/RangeBand',
  component: RangeBand as never,
  tags: ['stable', '!autodocs'],
  args: { shownCase: 'normal' },
  argTypes: shownCaseControl(['normal', 'approve', 'somewhat-sure', 'close-call']),
  render: ({ shownCase }) => (
    <Shown
      shownCase={shownCase}
      draw={({ range, dir }) => <div className="candor candor-panel" dir={dir}><div className="candor-section">{range ? <RangeBand range={range} dir={dir} /> : null}</div></div>}
    />
  ),
} satisfies Meta<ShownCase>;

export default meta;
type Story = StoryObj<ShownCase>;

export const Playground: Story = {};
export const CloseCall: Story = { args: { shownCase: 'close-call' } };
export const BelowTheLimit: Story = { args: { shownCase: 'approve' } };

/** It repeats a sentence, so it is drawn for the eye alone. */
export const NotReadAloud: Story = {
  play: async ({ canvasElement }) => void (await expect(canvasElement.querySelector('[data-part="range-band"]')).toHaveAttribute('aria-hidden', 'true')),
};
