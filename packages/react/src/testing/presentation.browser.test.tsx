import '../styles.css';
import { en } from '@candor/core/locales/en';
import { render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { columns } from './columns.js';
import { emulate } from './emulate.js';
import { tabStopsIn } from './focusFaults.js';
import { StateGrid } from './StateGrid.js';
import { underEveryLayout } from './underEveryLayout.js';
import { wordsAtHand } from './wordsAtHand.js';

beforeAll(() => wordsAtHand(en));
afterEach(() => emulate());

/** CSS pixels. */
const heights = { compact: 24, regular: 32, comfortable: 44 } as const;

describe.each(['compact', 'regular', 'comfortable'] as const)('in %s density', (density) => {
  it('every button and field is as high as the density says, and whatever else is pressed is at least 24 px', () => {
    const measured = ['Explanation', 'Reasons', 'Dotplot', 'Feedback', 'Escalation', 'OwnView', 'OutboxStatus', 'ExportMenu'].flatMap((component) => {
      const { container, unmount } = render(<StateGrid component={component} catalog={en} density={density} />);
      const stops = tabStopsIn(container).filter((stop) => !stop.matches('a, [type="checkbox"], [type="radio"], [type="range"]'))
        .map((stop) => ({ name: `${component}: ${stop.className} ${stop.textContent.slice(0, 30)}`, height: stop.offsetHeight, least: stop.matches('.candor-button, input, textarea, select') ? heights[density] : 24 }));
      unmount();
      return stops;
    });
    expect(measured.filter(({ least }) => least === heights[density]).length).toBeGreaterThan(30);
    expect(measured.filter(({ height, least }) => height < least)).toEqual([]);
  });
});

it.each(Object.keys(columns))('every state of %s can be read in the roomiest density, at every width, text size and spacing', (component) => {
  const { container } = render(<StateGrid component={component} catalog={en} density="comfortable" />);
  expect(underEveryLayout(container)).toEqual([]);
});

it('what moves, moves for a fifth of a second at most, and not at all for a reader who wishes for less motion', async () => {
  const { container } = render(<StateGrid component="Explanation" catalog={en} />);
  const longest = () => Math.max(...[...container.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationDuration } = getComputedStyle(element);
    return `${transitionDuration}, ${animationDuration}`.split(', ').map(Number.parseFloat);
  }));
  await emulate({ reducedMotion: true });
  expect(longest()).toBe(0);
  await emulate();
  expect(longest()).toBeGreaterThan(0);
  expect(longest()).toBeLessThanOrEqual(0.2);
});
