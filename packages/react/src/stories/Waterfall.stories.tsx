import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import type { Explanation } from '@candor/core';
import { CandorProvider } from '../CandorProvider.js';
import { Waterfall } from '../components/Waterfall.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { inWords } from '../testing/inWords.js';
import { storyData } from '../testing/storyData.js';

/** For analysts: the steps from the base value to the model's output, in a table whose numbers add up. */
const meta = { title: 'Components/Waterfall', tags: ['beta', '!autodocs'], parameters: { width: '768', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

function Told({ data, most }: { data: Explanation; most?: number }) {
  return <Waterfall data={data} narrative={useNarrative(data)} most={most} />;
}

const drawn = (data: Explanation, about: Parameters<typeof CandorProvider>[0]['about'], most?: number): Story => ({
  render: () => (
    <CandorProvider about={about} audience="analyst">
      <div className="candor candor-panel"><div className="candor-section"><Told data={data} {...(most === undefined ? {} : { most })} /></div></div>
    </CandorProvider>
  ),
});

const stored = (name: string, most?: number): Story => {
  const { explanation, about } = storyData(name);
  return drawn(explanation, about, most);
};

const many: Explanation = handmadeWith({
  features: Array.from({ length: 200 }, (_, i) => ({ name: `reading ${i + 1} of a sensor with a long name that says where it stands`, value: i, state: 'given' as const })),
  attribution: { ...handmade.attribution, baseValue: 0.2, values: Array.from({ length: 200 }, (_, i) => ((i % 5) - 2) / (400 + i)), gap: 0 },
});

export const Probability: Story = {
  ...stored('normal'),
  play: inWords(async ({ canvas, say }) => {
    const table = canvas.getByRole('table');
    const rows = within(table).getAllByRole('row').slice(1);
    await expect(rows[0]).toHaveTextContent(say('candor.technical.base'));
    await expect(rows.at(-1)).toHaveTextContent(say('candor.technical.output'));
    // What is read aloud: no bar, no column without a name.
    await expect(within(table).getAllByRole('columnheader')).toHaveLength(3);
  }),
};
export const Margin: Story = stored('margin');
export const Amount: Story = stored('amount');
export const OthersTogether: Story = stored('normal', 4);
export const WithAGap: Story = drawn(handmadeWith({ attribution: { ...handmade.attribution, values: [0.071, 0.063, 0.048, -0.04, -0.035, -0.03, -0.02], gap: 0.004, exact: false, engine: 'sample' } }), handmadeAbout);
export const TwoHundredFactors: Story = drawn(many, null);
export const RightToLeft: Story = { ...stored('normal'), globals: { direction: 'rtl' } };
export const Dark: Story = { ...stored('normal'), globals: { theme: 'dark' } };
export const Narrow: Story = { ...stored('normal'), globals: { width: '320' } };
