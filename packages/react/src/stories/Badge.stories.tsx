import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Badge } from '../components/Badge.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

interface Args extends ShownCase {
  interactive: boolean;
  onClick: () => void;
}

const meta = {
  title: 'Components/Badge',
  component: Badge as never,
  tags: ['stable', '!autodocs'],
  args: { shownCase: 'normal', interactive: false, onClick: fn() },
  argTypes: { ...shownCaseControl(), onClick: { table: { disable: true } } },
  render: ({ shownCase, interactive, onClick }) => <Shown shownCase={shownCase} draw={(narrative) => <Badge narrative={narrative} interactive={interactive} onClick={onClick} />} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** A warning stands as a word and a sign beside the outcome. */
export const WithWarning: Story = { args: { shownCase: 'new-context' } };

/** The whole badge is one button: the row it stands in has one thing to press. */
export const OneButton: Story = {
  args: { shownCase: 'unusual', interactive: true },
  play: async ({ args, canvas }) => {
    await userEvent.click(canvas.getByRole('button'));
    await expect(args.onClick).toHaveBeenCalledTimes(1);
  },
};

/** In the rows of a host's list. */
export const InAList: Story = {
  render: () => (
    <ul className="story-list">
      {['normal', 'approve', 'close-call', 'new-context', 'unusual'].map((shownCase) => (
        <li key={shownCase}>
          <span>{shownCase}</span>
          <Shown shownCase={shownCase} draw={(narrative) => <Badge narrative={narrative} />} />
        </li>
      ))}
    </ul>
  ),
  play: async ({ canvasElement }) => void (await expect(within(canvasElement).getAllByRole('listitem').length).toBeGreaterThanOrEqual(5)),
};
