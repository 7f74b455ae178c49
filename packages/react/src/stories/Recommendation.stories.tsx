import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Recommendation } from '../components/Recommendation.js';
import { inWords } from '../testing/inWords.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

interface Args extends ShownCase {
  headingLevel: 1 | 2 | 3 | 4 | 5 | 6;
}

const meta = {
  title: 'Components/Recommendation',
  component: Recommendation as never,
  tags: ['stable', '!autodocs'],
  args: { shownCase: 'normal', headingLevel: 2 },
  argTypes: { ...shownCaseControl(), headingLevel: { control: { type: 'range', min: 1, max: 6 } } },
  render: ({ shownCase, headingLevel }) => <Shown shownCase={shownCase} draw={(narrative) => <Recommendation narrative={narrative} headingLevel={headingLevel} />} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** An amount has an estimate beside the recommendation. */
export const Amount: Story = { args: { shownCase: 'amount' } };

/** As the first heading of a page. */
export const FirstHeading: Story = {
  args: { headingLevel: 1 },
  play: inWords(async ({ canvas, say }) => void (await expect(canvas.getByRole('heading', { level: 1 })).toHaveTextContent(say('candor.recommendation.outcome', { outcome: '' }).trim()))),
};

/** A host puts the parts together: the model first, the limit beside it, the outcome in a heading of its own level. */
export const FromParts: Story = {
  render: ({ shownCase }) => (
    <Shown
      shownCase={shownCase}
      draw={(narrative) => (
        <Recommendation.Root narrative={narrative}>
          <Recommendation.Meta threshold />
          <Recommendation.Outcome headingLevel={3} />
        </Recommendation.Root>
      )}
    />
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('heading', { level: 3 })).toBeVisible();
    await expect(canvasElement.querySelector('[data-part="threshold"]')).toHaveTextContent(/20/u);
  },
};
