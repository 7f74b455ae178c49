import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { FactorTable } from '../components/FactorTable.js';
import { inWords } from '../testing/inWords.js';
import { storyData } from '../testing/storyData.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

interface Args extends ShownCase {
  interactive: boolean;
}

const meta = {
  title: 'Components/FactorTable',
  component: FactorTable as never,
  tags: ['stable', '!autodocs'],
  args: { shownCase: 'normal', interactive: true },
  argTypes: shownCaseControl(),
  render: ({ shownCase, interactive }) => (
    <Shown shownCase={shownCase} draw={(narrative) => <div className="candor candor-panel" dir={narrative.dir}><div className="candor-section"><FactorTable narrative={narrative} interactive={interactive} /></div></div>} />
  ),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** Typing narrows the rows; how many are left is said. */
export const Filtered: Story = {
  play: async ({ canvas }) => {
    const all = canvas.getAllByRole('row').length;
    // A word of the host's own, in whichever language it speaks.
    const [last = ''] = canvas.getAllByRole('rowheader').at(-1)!.textContent!.trim().split(' ');
    await userEvent.type(canvas.getByRole('searchbox'), last);
    await expect(canvas.getAllByRole('row').length).toBeLessThan(all);
    await expect(canvas.getAllByRole('row').length).toBeGreaterThan(1);
  },
};

/** A plain table: no tab stop, nothing to press. */
export const ReadOnly: Story = {
  args: { interactive: false },
  play: async ({ canvas }) => void (await expect(canvas.getByRole('table')).toBeVisible()),
};

/** For analysts: what each factor added, with its error where one was measured. */
export const Analyst: Story = {
  render: ({ shownCase }) => {
    const { explanation, about } = storyData(shownCase);
    return <div className="candor candor-panel"><div className="candor-section"><FactorTable data={explanation} about={about} audience="analyst" /></div></div>;
  },
  play: inWords(async ({ canvas, say }) => void (await expect(canvas.getByRole('columnheader', { name: say('candor.detail.points') })).toBeVisible())),
};

/** Columns and cells of the host. */
export const OwnCells: Story = {
  render: ({ shownCase }) => (
    <Shown
      shownCase={shownCase}
      draw={(narrative) => (
        <div className="candor candor-panel" dir={narrative.dir}>
          <div className="candor-section">
            <FactorTable narrative={narrative} columns={['label', 'value']} cell={(column, { feature, valueText }) => (column === 'value' && valueText !== null ? <a href={`#${feature}`}>{valueText}</a> : undefined)} />
          </div>
        </div>
      )}
    />
  ),
  play: async ({ canvas }) => void (await expect(canvas.getAllByRole('link').length).toBeGreaterThan(3)),
};
