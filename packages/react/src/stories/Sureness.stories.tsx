import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CandorProvider } from '../CandorProvider.js';
import { Sureness } from '../components/Sureness.js';
import { handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

interface Args extends ShownCase {
  showBand: boolean;
}

const meta = {
  title: 'Components/Sureness',
  component: Sureness as never,
  tags: ['stable', '!autodocs'],
  args: { shownCase: 'normal', showBand: true },
  argTypes: shownCaseControl(),
  render: ({ shownCase, showBand }) => <Shown shownCase={shownCase} draw={(narrative) => <Sureness narrative={narrative} showBand={showBand} />} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** The range lies on both sides of the limit. */
export const CloseCall: Story = { args: { shownCase: 'close-call' } };

/** Nobody measured it here: no digit, no band, no colour. */
export const NotMeasured: Story = {
  args: { shownCase: 'new-context' },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-part="sureness"] [data-part="sentence"]')).not.toHaveTextContent(/\d/u);
    await expect(canvasElement.querySelector('[data-part="range-band"]')).toBeNull();
  },
};

/** Words alone, for a narrow place. */
export const WithoutDrawing: Story = { args: { showBand: false } };

export const Amount: Story = { args: { shownCase: 'amount' } };

/** The most likely class is recommended: the sentence counts cases, and the meter draws them. */
export const Counted: Story = {
  render: () => (
    <CandorProvider about={{ ...handmadeAbout, decision: null }}>
      <Sureness data={handmadeWith({ likelihood: null, sureness: { kind: 'class', value: 0.86, word: 'fairly', n: 140 } })} />
    </CandorProvider>
  ),
  play: async ({ canvas }) => void (await expect(canvas.getByRole('meter')).toHaveAttribute('value', '17')),
};

/** The word alone, as in a row of a list. */
export const WordAlone: Story = {
  render: ({ shownCase }) => <Shown shownCase={shownCase} draw={(narrative) => <p className="candor"><Sureness.Word narrative={narrative} /></p>} />,
  play: async ({ canvasElement }) => void (await expect(canvasElement.querySelector('[data-part="word"]')).not.toHaveTextContent(/\d/u)),
};
