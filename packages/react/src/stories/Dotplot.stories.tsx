import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Dotplot } from '../components/Dotplot.js';
import { inWords } from '../testing/inWords.js';
import { storyData } from '../testing/storyData.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

interface Args extends ShownCase {
  interactive: boolean;
}

const meta = {
  title: 'Components/Dotplot',
  component: Dotplot as never,
  tags: ['beta', '!autodocs'],
  args: { shownCase: 'amount', interactive: true },
  argTypes: shownCaseControl(['amount', 'amount-fairly-sure', 'amount-unusual']),
  render: ({ shownCase, interactive }) => (
    <Shown shownCase={shownCase} draw={(narrative) => <div className="candor candor-panel" dir={narrative.dir}><div className="candor-section"><Dotplot narrative={narrative} interactive={interactive} /></div></div>} />
  ),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** Filled beyond the limit, hollow before it; the caption counts them. */
export const AcrossTheLimit: Story = { args: { shownCase: 'amount-fairly-sure' } };

export const AsATable: Story = {
  args: { shownCase: 'amount-fairly-sure' },
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.dots.table'));
    await expect(within(canvas.getByRole('table')).getAllByRole('row')).toHaveLength(21);
  }),
};

/** The dots compared with any amount: a slider of a hundred steps, and a field. */
export const Movable: Story = {
  globals: { width: '424', text: '100' },
  render: ({ shownCase }) => {
    const { explanation, about } = storyData(shownCase);
    return <div className="candor candor-panel"><div className="candor-section"><Dotplot data={explanation} about={about} movable /></div></div>;
  },
  play: async ({ canvas, canvasElement }) => {
    const count = () => canvasElement.querySelector('[data-part="count"]')!.textContent;
    const before = count();
    const slider = canvas.getByRole('slider');
    slider.focus();
    await userEvent.keyboard('{PageUp}{PageUp}');
    await expect(count()).not.toBe(before);
    await expect(slider).toHaveAttribute('aria-valuetext', count());
  },
};
