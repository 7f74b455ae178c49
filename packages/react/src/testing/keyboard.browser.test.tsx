import '../styles.css';
import { ar } from '@candor/core/locales/ar';
import { en } from '@candor/core/locales/en';
import { render } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dotplot } from '../components/Dotplot.js';
import { Explanation } from '../components/Explanation.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { tabStopsIn } from './focusFaults.js';
import { handmade, handmadeAbout } from './handmade.js';
import { handmadeAmount, inEuros } from './handmadeAmount.js';
import { createMemoryClient } from './memoryClient.js';

beforeAll(() => page.viewport(480, 700));

/** The panel, and the host's own button after it: where Tab goes on. */
const show = (props: ExplanationProps = {}) =>
  render(
    <>
      <Explanation data={handmade} about={handmadeAbout} client={createMemoryClient()} {...props} />
      <button type="button">After</button>
    </>,
  ).container;
const press = (keys: string) => userEvent.keyboard(keys);
const focused = () => document.activeElement as HTMLElement;
const cell = () => focused().dataset['cell'];

describe('with keys alone', () => {
  it('a reason opens with Enter, Escape closes it from inside and leads back, Space opens it again', async () => {
    show({ slots: { reason: () => <a href="#more">More</a> } });
    await userEvent.tab();
    const trigger = focused();
    expect(trigger).toHaveAttribute('data-part', 'trigger');
    await press('{Enter}');
    expect(trigger).toHaveAttribute('aria-expanded', 'true');
    await userEvent.tab();
    expect(focused()).not.toBe(trigger);
    expect(trigger.closest('li')).toContainElement(focused());
    await press('{Escape}');
    expect(trigger).toHaveAttribute('aria-expanded', 'false');
    expect(trigger).toHaveFocus();
    await press(' ');
    expect(trigger).toHaveAttribute('aria-expanded', 'true');
  });

  it.each([['left to right', en, '{ArrowRight}', '{ArrowLeft}'], ['right to left', ar, '{ArrowLeft}', '{ArrowRight}']] as const)('the table of factors is one stop, walked as a grid, %s', async (_, catalog, forward, back) => {
    const container = show({ defaultLevel: 3, locale: catalog.locale, catalog });
    const grid = container.querySelector<HTMLElement>('[role="grid"]')!;
    expect(tabStopsIn(grid)).toHaveLength(1);
    container.querySelector<HTMLInputElement>('input[type="search"]')!.focus();
    await userEvent.tab();
    expect(cell()).toBe('0 0');
    const path: (string | undefined)[] = [];
    for (const keys of [forward, '{ArrowDown}', back, '{End}', '{Home}', '{PageDown}', '{Control>}{End}{/Control}', '{Control>}{Home}{/Control}', '{ArrowUp}', '{ArrowDown}']) {
      await press(keys);
      path.push(cell());
    }
    expect(path).toEqual(['0 1', '1 1', '1 0', '1 2', '1 0', '7 0', '7 2', '0 0', '0 0', '1 0']);
    await press('{Enter}');
    expect(focused()).toHaveAttribute('aria-expanded', 'true');
    expect(grid.querySelector('[data-part="factor-detail"]')).toBeVisible();
    await userEvent.tab();
    expect(grid).not.toContainElement(focused());
    await userEvent.tab({ shift: true });
    expect(cell()).toBe('1 0');
  });

  it('levels open and close with one key each, and focus stays where it was', async () => {
    const container = show();
    const [more, about] = container.querySelectorAll<HTMLElement>('[data-part="levels"] button') as unknown as [HTMLElement, HTMLElement];
    more.focus();
    await press('{Enter}');
    await vi.waitFor(() => expect(container.querySelector('[role="grid"]')).toBeVisible());
    expect(more).toHaveFocus();
    about.focus();
    await press(' ');
    await vi.waitFor(() => expect(container.querySelector('[data-part="about"]')).toBeVisible());
    expect(container.querySelector('[role="grid"]')).toBeNull();
    await press(' ');
    expect(container.querySelector('[data-part="about"]')).toBeNull();
    expect(about).toHaveFocus();
  });

  it('nothing holds the focus: with a reason, a form and a level open, Tab goes in at one end and out at the other, and back', async () => {
    const container = show({ defaultLevel: 3 });
    container.querySelector<HTMLElement>('[data-part="trigger"]')!.focus();
    await press('{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Disagree' }));
    const stops = tabStopsIn(container);
    expect(stops.length).toBeGreaterThan(15);
    (document.activeElement as HTMLElement).blur();
    stops[0]!.focus();
    for (const stop of stops.slice(1)) {
      await userEvent.tab();
      expect(focused()).toBe(stop);
    }
    await userEvent.tab();
    expect(focused()).toHaveTextContent('After');
    for (const stop of stops.toReversed()) {
      await userEvent.tab({ shift: true });
      expect(focused()).toBe(stop);
    }
  });
});

it('the amount that dots are compared with moves by a step, by five, to both ends, and is typed', async () => {
  const { container } = render(<Dotplot movable about={inEuros()} data={handmadeAmount} />);
  const slider = container.querySelector<HTMLInputElement>('input[type="range"]')!;
  const [least, most, step] = [slider.min, slider.max, slider.step].map(Number) as [number, number, number];
  slider.focus();
  const at = Number(slider.value);
  const moves: number[] = [];
  for (const keys of ['{ArrowRight}', '{ArrowLeft}', '{PageUp}', '{PageDown}', '{Home}', '{End}']) {
    await press(keys);
    moves.push(Number(slider.value));
  }
  expect(moves.map((value) => Math.round((value - at) / step)).slice(0, 4)).toEqual([1, 0, 5, 0]);
  expect(moves.slice(4)).toEqual([least, most]);
  const before = container.querySelector('[data-part="count"]')!.textContent;
  await userEvent.tab();
  expect(focused()).not.toBe(slider);
  await press('{Control>}a{/Control}3000{Enter}');
  expect(container.querySelector('[data-part="count"]')!.textContent).not.toBe(before);
  expect(Math.abs(Number(slider.value) - 3000)).toBeLessThanOrEqual(step);
});
