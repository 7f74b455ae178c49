import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { CandorProvider } from '../CandorProvider.js';
import { OwnView, type OwnViewProps } from '../components/OwnView.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { inWords } from '../testing/inWords.js';

interface Args {
  mode: NonNullable<OwnViewProps['mode']>;
  skip: boolean;
}

/** Before anything of the case made by hand is shown. */
const meta = {
  title: 'Components/OwnView',
  component: OwnView as never,
  tags: ['experimental', '!autodocs'],
  args: { mode: 'own-view-first', skip: false },
  argTypes: { mode: { options: ['own-view-first', 'on-request'], control: { type: 'inline-radio' } } },
  render: ({ mode, skip }) => (
    <CandorProvider about={handmadeAbout}>
      <div className="candor candor-panel"><div className="candor-section"><OwnView subject={{ explanation: handmade }} mode={mode} skip={skip} /></div></div>
    </CandorProvider>
  ),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvas.getAllByRole('radio').length).toBeGreaterThan(2));
    // Nothing is chosen beforehand, and nothing of the recommendation is said.
    await expect(canvas.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toHaveLength(0);
    await expect(canvasElement.querySelector('[data-part="reasons"]')).toBeNull();
  },
};

export const MayBeSkipped: Story = {
  args: { skip: true },
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.own-view.skip'));
    await expect(await canvas.findByRole('textbox')).toBeVisible();
  }),
};

export const OnRequest: Story = {
  args: { mode: 'on-request' },
  play: async ({ canvas }) => void (await expect(await canvas.findByRole('button')).toBeVisible()),
};
