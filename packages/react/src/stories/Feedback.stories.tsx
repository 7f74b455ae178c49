import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Feedback } from '../components/Feedback.js';
import { inWords } from '../testing/inWords.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

const meta = {
  title: 'Components/Feedback',
  component: Feedback as never,
  tags: ['beta', '!autodocs'],
  args: { shownCase: 'normal' },
  argTypes: shownCaseControl(['normal', 'close-call', 'new-context', 'amount']),
  render: ({ shownCase }) => (
    <Shown
      shownCase={shownCase}
      draw={(narrative, { explanation }) => (
        <div className="candor candor-panel" dir={narrative.dir}><Feedback narrative={narrative} subject={{ predictionId: `case-${shownCase}`, explanation }} /></div>
      )}
    />
  ),
} satisfies Meta<ShownCase>;

export default meta;
type Story = StoryObj<ShownCase>;

export const Playground: Story = {};

const equal: Story['play'] = async ({ canvas }) => {
  const buttons = canvas.getAllByRole('button');
  await expect(buttons).toHaveLength(4);
  await expect(new Set(buttons.map(({ offsetHeight }) => offsetHeight)).size).toBe(1);
  await expect(new Set(buttons.map((button) => getComputedStyle(button).backgroundColor)).size).toBe(1);
  await expect(buttons.filter((button) => button.getAttribute('aria-pressed') === 'true')).toHaveLength(0);
};

/** Agree and disagree are one size and one style, and none is chosen beforehand. */
export const FourEqualAnswers: Story = { play: equal };

/** Also where the words of one of them need two lines. */
export const EqualWhenWordsWrap: Story = { globals: { width: '280', text: '200' }, play: equal };

/** Opens in place, below the answers. */
export const Disagree: Story = {
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.feedback.disagree'));
    await expect(await canvas.findByRole('button', { name: say('candor.feedback.send') })).toBeVisible();
  }),
};
