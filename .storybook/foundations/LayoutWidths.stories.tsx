import { Explanation } from '@candor/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { storyData } from '../../packages/react/src/testing/storyData.js';

const { explanation, about } = storyData('normal');
const widths = [280, 320, 424, 640];

/** A panel looks at its own width, never at the window's: compact under 360 px, regular, wide from 640 px. */
const meta = { title: 'Foundations/Layout widths', tags: ['!autodocs'], parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const FourWidths: Story = {
  globals: { text: '100', width: 'fluid' },
  render: () => (
    <div className="guide-widths">
      {widths.map((width) => (
        <section key={width} aria-label={`${width} px`} style={{ inlineSize: width }}>
          <p className="story-state">{width} px</p>
          <Explanation data={explanation} about={about} predictionId={`w${width}`} caseLabel={`${width} px`} />
        </section>
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const panels = [...canvasElement.querySelectorAll<HTMLElement>('.candor-panel')];
    await expect(panels).toHaveLength(widths.length);
    for (const panel of panels) await expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
    // The narrow ones leave the drawing out; the sentence that it repeats is in all of them.
    await expect(panels[0]!.querySelector('[data-part="range-band"]')).not.toBeVisible();
    await expect(panels[2]!.querySelector('[data-part="range-band"]')).toBeVisible();
    for (const panel of panels) await expect(panel.querySelector('[data-part="sentence"]')).toBeVisible();
  },
};
