import type { Meta, StoryObj } from '@storybook/react-vite';
import { About } from '../components/About.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

const meta = {
  title: 'Components/About',
  component: About as never,
  tags: ['beta', '!autodocs'],
  args: { shownCase: 'normal' },
  argTypes: shownCaseControl(['normal', 'new-context', 'no-profile', 'amount']),
  render: ({ shownCase }) => (
    <Shown shownCase={shownCase} draw={(narrative, { explanation }) => <div className="candor candor-panel" dir={narrative.dir}><div className="candor-section"><About data={explanation} narrative={narrative} /></div></div>} />
  ),
} satisfies Meta<ShownCase>;

export default meta;
type Story = StoryObj<ShownCase>;

export const Playground: Story = {};

/** Without a profile there is less to say, and nothing is made up. */
export const NoProfile: Story = { args: { shownCase: 'no-profile' } };
