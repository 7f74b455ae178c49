import '../styles.css';
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Density } from '../candor.js';
import { handmade } from '../testing/handmade.js';
import { Explanation } from './Explanation.js';

/** A case with little to say: less than its skeleton takes. */
const short = { ...handmade, likelihood: null, sureness: null, attribution: { ...handmade.attribution, values: handmade.features.map(() => 0), baseValue: handmade.prediction.value } };
const glance = (container: HTMLElement) => container.querySelector<HTMLElement>('[data-part="glance"]')!;

it.each<[number, Density]>([[280, 'regular'], [424, 'compact'], [800, 'comfortable']])('at %i px, %s, an explanation shorter than its skeleton leaves the answers where they are, until something is opened', (width, density) => {
  const panel = (props: object) => <div style={{ inlineSize: width }} data-candor-density={density}><Explanation predictionId="P-1" density={density} level={1} {...props} /></div>;
  const { container, rerender } = render(panel({ data: null, state: 'loading' }));
  const waited = glance(container).getBoundingClientRect().height;
  const skeleton = container.querySelector('[data-part="skeleton"]')!.getBoundingClientRect().height;
  expect(waited).toBe(skeleton);
  const { top } = glance(container).getBoundingClientRect();
  rerender(panel({ data: short, state: 'refining' }));
  expect(container.querySelector('[data-part="refining"]')).toBeVisible();
  expect(glance(container).getBoundingClientRect()).toMatchObject({ top, height: waited });
  rerender(panel({ data: short }));
  expect(container.querySelector('[data-part="skeleton"]')).toBeNull();
  const said = glance(container).lastElementChild!.getBoundingClientRect().bottom - glance(container).getBoundingClientRect().top;
  expect(said).toBeLessThan(skeleton);
  expect(glance(container).getBoundingClientRect().height).toBe(waited);
  rerender(panel({ data: short, level: 3 }));
  expect(glance(container).getBoundingClientRect().height).toBeCloseTo(said, 0);
});

it('no room is kept under an explanation that was there from the start', () => {
  const { container } = render(<Explanation data={short} />);
  const { bottom } = glance(container).lastElementChild!.getBoundingClientRect();
  expect(glance(container).getBoundingClientRect().bottom).toBe(bottom);
});
