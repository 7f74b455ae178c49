import type { Narrative } from '@candor/core';
import { Reasons } from '@candor/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Shown } from '../../packages/react/src/stories/shownCase.js';
import { colourVision, filterValues } from './colourVision.js';

const reasons = (narrative: Narrative) => <Reasons narrative={narrative} interactive={false} headingLevel={3} />;

/** The same reasons through other eyes: side, word and pattern say the direction where colour cannot. */
function ColourVision() {
  return (
    <main className="candor guide-words guide-wide" lang="en" dir="ltr">
      <h1>Colour vision</h1>
      <p>The page’s own colours through a filter. Direction is told by side, word and pattern as well, so nothing is lost in any of them.</p>
      <svg className="candor-patterns" aria-hidden="true">
        {Object.entries(colourVision).map(([name, { matrix }]) => (
          <filter key={name} id={`sees-${name}`} colorInterpolationFilters="linearRGB"><feColorMatrix type="matrix" values={filterValues(matrix)} /></filter>
        ))}
      </svg>
      <div className="guide-columns">
        {Object.entries(colourVision).map(([name, { title }]) => (
          <section key={name} aria-label={title}>
            <h2>{title}</h2>
            <div className="candor-panel" data-sees={name} style={{ filter: `url(#sees-${name})` }}>
              <Shown shownCase="normal" draw={reasons} />
            </div>
          </section>
        ))}
      </div>
    </main>
  );
}

const meta = { title: 'Tokens/Colour vision', component: ColourVision, tags: ['!autodocs'], globals: { locale: 'en' }, parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta<typeof ColourVision>;

export default meta;
type Story = StoryObj<typeof meta>;

export const FourWays: Story = {
  play: async ({ canvasElement }) => {
    const views = [...canvasElement.querySelectorAll<HTMLElement>('[data-sees]')];
    await expect(views).toHaveLength(4);
    for (const view of views) {
      await expect(getComputedStyle(view).filter).toContain('#sees-');
      // Not by colour alone: a bar the other way is hatched.
      await expect(view.querySelector('[data-direction="away"]')).not.toBeNull();
      await expect(view.querySelector('pattern')).not.toBeNull();
    }
  },
};
