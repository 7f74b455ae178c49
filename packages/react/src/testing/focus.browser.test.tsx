import '../styles.css';
import { en } from '@candor/core/locales/en';
import { render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulate } from './emulate.js';
import { focusFaults, tabOrderOf, tabStopsIn } from './focusFaults.js';
import { ringPixels } from './ringPixels.js';
import { columns } from './columns.js';
import { StateGrid } from './StateGrid.js';
import { wordsAtHand } from './wordsAtHand.js';

// Forms and receipts are stops too, once their words are there.
beforeAll(async () => {
  await wordsAtHand(en);
  await page.viewport(480, 700);
});
afterEach(() => emulate());

const grid = (component: string) => {
  // The host's own button: where Tab goes on.
  const { container } = render(<><StateGrid component={component} catalog={en} theme="auto" /><button type="button">After</button></>);
  return { container, stops: tabStopsIn(container) };
};

/** What Tab meets, one press after another, until it leaves. */
async function tabThrough(stops: readonly HTMLElement[]): Promise<Element[]> {
  const met: Element[] = [];
  for (let i = 0; i <= stops.length; i++) {
    await userEvent.tab();
    if (!document.activeElement || document.activeElement === document.body) break;
    met.push(document.activeElement);
  }
  return met;
}

const withoutStops = ['Badge', 'Recommendation', 'ContextNotice', 'Sureness', 'RangeBand', 'Waterfall', 'About', 'ExplanationPrint'];

it.each(withoutStops)('%s is read, and Tab passes it by', (component) => {
  expect(grid(component).stops).toEqual([]);
});

describe.each(Object.keys(columns).filter((component) => !withoutStops.includes(component)))('%s', (component) => {
  it('lets Tab in, through every stop in the order of the page, and out again', async () => {
    const stops = tabOrderOf(grid(component).stops);
    expect(stops.length).toBeGreaterThan(2);
    const met = await tabThrough(stops);
    expect(met.slice(0, stops.length)).toEqual(stops);
    expect(met[stops.length]).toHaveTextContent('After');
  });

  it.each([['light', {}], ['dark', { scheme: 'dark' }], ['forced colours', { forced: true }]] as const)('draws a ring around every stop that is seen, in %s', async (_, media) => {
    await emulate(media);
    const { stops } = grid(component);
    await userEvent.keyboard('{Shift}'); // A ring is for those who use keys.
    expect([...new Set(stops.flatMap(focusFaults))]).toEqual([]);
  });
});

it.each([['light', {}], ['dark', { scheme: 'dark' }], ['forced colours', { forced: true }]] as const)('the ring of every kind of stop is seen in the pixels themselves, in %s', async (_, media) => {
  await emulate(media);
  const { stops } = grid('Explanation');
  const kinds = new Map(stops.map((stop) => [`${stop.tagName}.${stop.className}`, stop]));
  expect(kinds.size).toBeGreaterThan(2);
  await userEvent.keyboard('{Shift}');
  for (const [kind, stop] of kinds) {
    const { changed, perimeter } = await ringPixels(stop);
    // WCAG 2.4.13: as many pixels at 3:1 as a ring of 2 px around it; corners are round.
    expect(changed, kind).toBeGreaterThanOrEqual(perimeter * 2 * 0.9);
  }
});

it('a ring that is too thin, too pale, cut off or covered is found, and a target that is too small', async () => {
  const { container } = grid('Reasons');
  const [stop] = tabStopsIn(container) as [HTMLElement, ...HTMLElement[]];
  const style = document.createElement('style');
  container.append(style);
  const faultsWith = (css: string) => {
    style.textContent = css;
    return focusFaults(stop).join('\n');
  };
  await userEvent.keyboard('{Shift}');
  expect(faultsWith('')).toBe('');
  expect(faultsWith('button { outline-width: 1px !important }')).toMatch(/ring of 1 px/u);
  expect(faultsWith('button { outline-color: #bbb !important }')).toMatch(/has 1\.\d+:1/u);
  expect(faultsWith('li { overflow: clip }')).toMatch(/is cut off by li/u);
  expect(faultsWith('button { inline-size: 20px !important; block-size: 20px }')).toMatch(/20 by 20 px/u);
  expect(faultsWith('h3 { position: fixed; inset: 0; z-index: 1 }')).toMatch(/lies under/u);
});
