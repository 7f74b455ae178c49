import '../styles.css';
import { en } from '@candor/core/locales/en';
import { render } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
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

/** What is pressed in every state of a component, and how high it is and has to be. */
function pressed(component: string, density: keyof typeof heights) {
  const { container, unmount } = render(<StateGrid component={component} catalog={en} density={density} />);
  const found = tabStopsIn(container).filter((stop) => !stop.matches('a, [type="checkbox"], [type="radio"], [type="range"]')).map((stop) => ({
    name: `${component}: ${stop.className} ${stop.textContent.slice(0, 30)}`,
    height: stop.offsetHeight,
    least: stop.matches('.candor-button, input, textarea, select') ? heights[density] : 24,
  }));
  unmount();
  return found;
}

/** Seconds of the longest movement in a place. */
const longestMovement = (place: Element) => Math.max(...[...place.querySelectorAll('*')].flatMap((element) => {
  const { transitionDuration, animationDuration } = getComputedStyle(element);
  return `${transitionDuration}, ${animationDuration}`.split(', ').map(Number.parseFloat);
}));

it.each(['compact', 'regular', 'comfortable'] as const)('in %s density every button and field is as high as the density says, and whatever else is pressed is at least 24 px', (density) => {
  const found = ['Explanation', 'Reasons', 'Dotplot', 'Feedback', 'Escalation', 'OwnView', 'OutboxStatus', 'ExportMenu'].flatMap((component) => pressed(component, density));
  expect(found.filter(({ least }) => least === heights[density]).length).toBeGreaterThan(30);
  expect(found.filter(({ height, least }) => height < least)).toEqual([]);
});

it.each(Object.keys(columns))('every state of %s can be read in the roomiest density, at every width, text size and spacing', (component) => {
  const { container } = render(<StateGrid component={component} catalog={en} density="comfortable" />);
  expect(underEveryLayout(container)).toEqual([]);
});

it('what moves, moves for a fifth of a second at most, and not at all for a reader who wishes for less motion', async () => {
  const { container } = render(<StateGrid component="Explanation" catalog={en} />);
  await emulate({ reducedMotion: true });
  expect(longestMovement(container)).toBe(0);
  await emulate();
  expect(longestMovement(container)).toBeGreaterThan(0);
  expect(longestMovement(container)).toBeLessThanOrEqual(0.2);
});

it('a button that is too low is found, and a movement that no wish stops', async () => {
  const { container } = render(
    <>
      <style>{'.candor-button { min-block-size: 20px; padding: 0; line-height: 1 } .candor-chevron { transition: transform 0.3s }'}</style>
      <StateGrid component="Reasons" catalog={en} />
    </>,
  );
  expect(pressed('OwnView', 'compact').some(({ height, least }) => height < least)).toBe(true);
  await emulate({ reducedMotion: true });
  expect(longestMovement(container)).toBe(0.3);
});
