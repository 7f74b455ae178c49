import '../styles.css';
import { en } from '@candor/core/locales/en';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { FactorTable } from '../components/FactorTable.js';
import { Explanation } from '../components/Explanation.js';
import { Reasons } from '../components/Reasons.js';
import { handmade, handmadeAbout, handmadeWith } from './handmade.js';
import { layoutFaults } from './layoutFaults.js';
import { long } from './states.js';
import { transcriptOf } from './transcriptOf.js';

beforeAll(() => page.viewport(480, 800));
afterEach(async () => {
  document.documentElement.style.fontSize = '';
  await cdp().send('Emulation.setEmulatedMedia', { media: '' });
});

const labelled = (label: string) => ({ ...handmadeAbout, presentation: { ...handmadeAbout.presentation, labels: { ...handmadeAbout.presentation.labels, hours_since_service: label } } });

/** Where the label of 90 characters stands, by the control that opens it. */
const places = {
  reason: (label: string) => <div className="candor candor-panel"><Reasons data={handmade} about={labelled(label)} /></div>,
  'row of the table': (label: string) => <FactorTable data={handmade} about={labelled(label)} />,
} satisfies Record<string, (label: string) => ReactElement>;

async function show(part: ReactElement, { width = 320, text = 1 } = {}) {
  document.documentElement.style.fontSize = `${text * 100}%`;
  const { container } = render(<main style={{ inlineSize: width }}>{part}<button type="button">After</button></main>);
  await drawn();
  const control = container.querySelector<HTMLElement>('[data-feature="hours_since_service"] button, th[data-column="label"] button[data-cell="1 0"]')!;
  const label = [...control.querySelectorAll('bdi')].find(({ textContent }) => textContent!.length > 24)!;
  return { place: container.firstElementChild as HTMLElement, control, label };
}

/** Rows in sight have their own height from the second frame on. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Lines of a text that an eye sees, and all it has: counted where the browser drew them. */
function linesOf(label: HTMLElement) {
  const range = document.createRange();
  range.selectNodeContents(label);
  const bottoms = [...new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)))];
  const clips = getComputedStyle(label).overflowY === 'clip';
  const { bottom } = label.getBoundingClientRect();
  return { seen: bottoms.filter((line) => !clips || line <= bottom + 4).length, all: bottoms.length };
}

const inWhole = ({ seen, all }: ReturnType<typeof linesOf>) => seen === all;

describe.each(Object.keys(places) as (keyof typeof places)[])('a label of 90 characters on a %s', (name) => {
  const small = { width: 320, text: 2 };

  it.each([[{ width: 320, text: 1 }], [small], [{ width: 280, text: 1 }]])('takes three lines at most, at %o', async (size) => {
    const { label } = await show(places[name](long), size);
    const lines = linesOf(label);
    expect(lines.seen).toBeLessThanOrEqual(3);
    expect(lines.all).toBeGreaterThanOrEqual(3);
  });

  it('is cut at 320 px and 200% text, shown whole to a key that comes to it, and cut again when it leaves', async () => {
    const { control, label, place } = await show(places[name](long), small);
    expect(linesOf(label)).toMatchObject({ seen: 3 });
    expect(linesOf(label).all).toBeGreaterThan(3);
    await userEvent.keyboard('{Shift}');
    control.focus();
    expect(linesOf(label)).toSatisfy(inWhole);
    expect(layoutFaults(place)).toEqual([]);
    control.blur();
    expect(linesOf(label)).toMatchObject({ seen: 3 });
  });

  it('is shown whole by a press, and stays so until the next one', async () => {
    const { control, label } = await show(places[name](long), small);
    await userEvent.click(control);
    expect(control).toHaveAttribute('aria-expanded', 'true');
    control.blur();
    expect(linesOf(label)).toSatisfy(inWhole);
    await userEvent.click(control);
    expect(linesOf(label)).toMatchObject({ seen: 3 });
  });

  it('moves nothing for a pointer that passes over it', async () => {
    const { control, label, place } = await show(places[name](long), small);
    const boxes = () => [...place.querySelectorAll('button, tr, li, p')].map((element) => JSON.stringify(element.getBoundingClientRect()));
    const before = boxes();
    await userEvent.hover(control);
    expect(control.matches(':hover')).toBe(true);
    expect(boxes()).toEqual(before);
    expect(linesOf(label)).toMatchObject({ seen: 3 });
  });

  it('is read aloud whole while it is cut', async () => {
    const { label } = await show(places[name](long), small);
    expect(inWhole(linesOf(label))).toBe(false);
    expect(await transcriptOf('main')).toContain(long);
  });

  it('is whole on paper', async () => {
    const { label } = await show(places[name](long), small);
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(linesOf(label)).toSatisfy(inWhole);
  });
});

it('a short label flows on in its sentence as ever', async () => {
  const { place } = await show(places.reason('Hours since the last service'), { width: 424 });
  const label = [...place.querySelectorAll<HTMLElement>('bdi[data-role="label"]')].find(({ textContent }) => textContent === 'Hours since the last service')!;
  expect(getComputedStyle(label).display).toBe('inline');
});

it('what does not open has its labels whole', () => {
  const { container } = render(<main style={{ inlineSize: 320 }}><Explanation data={handmade} about={labelled(long)} interactive={false} locale="en" catalog={en} /></main>);
  document.documentElement.style.fontSize = '200%';
  const label = [...container.querySelectorAll('bdi')].find(({ textContent }) => textContent === long)!;
  expect(linesOf(label).all).toBeGreaterThan(3);
  expect(linesOf(label)).toSatisfy(inWhole);
});

const hostile = {
  'one word': 'x'.repeat(10_000),
  words: 'word '.repeat(2000),
  markup: '<img src=x onerror=alert(1)>'.repeat(360),
  'turned round': '\u202Eabc \u2067def '.repeat(1000),
};

it.each(Object.entries(hostile))('10,000 characters of %s take three lines in both, spill nowhere, and are there for a key', async (_, text) => {
  const data = handmadeWith({ features: handmade.features.map((feature) => (feature.name === 'hours_since_service' ? { ...feature, value: text } : feature)) });
  const { container } = render(<main style={{ inlineSize: 320 }}><Explanation data={data} about={labelled(text)} defaultLevel={3} locale="en" catalog={en} /></main>);
  const place = container.firstElementChild as HTMLElement;
  await drawn();
  await userEvent.keyboard('{Shift}');
  for (const selector of ['[data-part="reason"] button', '[data-cell="1 0"]', '[data-cell="1 1"]']) {
    const control = container.querySelector<HTMLElement>(selector)!;
    const labels = [...control.querySelectorAll('bdi')].filter(({ textContent }) => textContent!.length > 5000);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(linesOf(label).seen).toBeLessThanOrEqual(3);
    expect(control.offsetHeight).toBeLessThan(400);
    control.focus();
    for (const label of labels) expect(linesOf(label)).toSatisfy(inWhole);
    control.blur();
  }
  expect(layoutFaults(place)).toEqual([]);
});

it('a label that is not held is found, and one that is held where nothing opens it', async () => {
  const { label, place } = await show(<><style>{'[data-long] { display: inline }'}</style>{places.reason(long)}</>, { width: 320, text: 2 });
  expect(linesOf(label).seen).toBeGreaterThan(3);
  expect(layoutFaults(place)).toEqual([]);
  const held = render(
    <main style={{ inlineSize: 280 }}>
      <style>{'bdi[data-long] { display: -webkit-inline-box; overflow: clip; -webkit-box-orient: vertical; -webkit-line-clamp: 1 }'}</style>
      <Reasons data={handmade} about={labelled(long)} interactive={false} />
    </main>,
  );
  expect(layoutFaults(held.container.firstElementChild as HTMLElement).join('\n')).toMatch(/is cut off by bdi/u);
});
