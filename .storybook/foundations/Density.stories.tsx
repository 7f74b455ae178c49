import { Explanation, type Density } from '@candor/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { storyData } from '../../packages/react/src/testing/storyData.js';

const { explanation, about } = storyData('normal');
const densities: readonly Density[] = ['compact', 'regular', 'comfortable'];

/** What is pressed is at least 24, 32 or 44 px high; words and order stay. */
const meta = { title: 'Foundations/Density', tags: ['!autodocs'], parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const Three: Story = {
  render: () => (
    <div className="guide-columns">
      {densities.map((density) => <Explanation key={density} density={density} data={explanation} about={about} predictionId={density} caseLabel={density} />)}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const heights = [...canvasElement.querySelectorAll<HTMLElement>('.candor-panel')].map(({ offsetHeight }) => offsetHeight);
    await expect(heights).toHaveLength(3);
    await expect(heights[0]).toBeLessThan(heights[2]!);
  },
};
