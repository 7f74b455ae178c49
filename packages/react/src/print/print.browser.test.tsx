import '../styles.css';
import { render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { Explanation } from '../components/Explanation.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { ExplanationPrint } from './ExplanationPrint.js';
import { ExportMenu } from './ExportMenu.js';

const media = (name: 'print' | '') => cdp().send('Emulation.setEmulatedMedia', { media: name });
afterEach(() => media(''));

const CONTROLS = 'button, input, select, textarea, [role="slider"], [role="button"]';
const seen = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
const settings = { about: handmadeAbout, timeZone: 'Europe/Berlin' };

async function open(theme?: string) {
  render(
    <div data-candor-theme={theme}>
      <Explanation data={handmade} {...settings} client={createMemoryClient()} />
      <ExportMenu data={handmade} />
      <ExplanationPrint data={handmade} {...settings} audience="auditor" />
    </div>,
  );
  await screen.findByText('Record of a recommendation');
  await screen.findByRole('button', { name: 'Disagree' });
}

describe('the page on paper', () => {
  it('holds every level and no control, and the panel gives way', async () => {
    await open();
    expect(seen('.candor-print')).toHaveLength(0);
    expect(seen(CONTROLS).length).toBeGreaterThan(5);

    await media('print');
    expect(seen(CONTROLS)).toEqual([]);
    expect(seen('.candor-panel, .candor-export')).toEqual([]);
    const [paper] = seen('.candor-print');
    for (const said of ['Case', 'P-2081', 'Pump Watch 3.1', '2 March 2026', 'Europe/Berlin', 'Value used', 'Past cases', 'All 7 factors', 'Role of the model', 'Technical record']) {
      expect(paper!.innerText.replaceAll('March 2, 2026', '2 March 2026')).toContain(said);
    }
    expect(paper!.innerText).toMatch(/[0-9a-f]{64}/u);
  });

  it('without a paper form is the panel itself, without its controls', async () => {
    render(<Explanation data={handmade} {...settings} client={createMemoryClient()} />);
    await screen.findByRole('button', { name: 'Disagree' });
    await media('print');
    expect(seen('.candor-panel')).toHaveLength(1);
    expect(seen(`${CONTROLS.replace('button', 'button:not(.candor-reason-trigger)')}`)).toEqual([]);
    expect(seen('[data-part="reason"]')).toHaveLength(4);
  });

  it('is black on white from a dark page, and tells bars apart without colour', async () => {
    await open('dark');
    await media('print');
    const [paper] = seen('.candor-print');
    expect(getComputedStyle(paper!).colorScheme).toBe('light');
    expect(getComputedStyle(paper!).backgroundColor).toBe('rgb(255, 255, 255)');
    const fills = [...paper!.querySelectorAll('[data-part="bar"]')].map((bar) => [bar.getAttribute('data-direction'), bar.getAttribute('fill')?.startsWith('url(#') ?? false]);
    expect(fills).toEqual([['toward', false], ['toward', false], ['toward', false], ['away', true]]);
  });

  it('carries case, model, time, hash and page numbers in the margins while it is there', async () => {
    const rules = () => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
    const { unmount } = render(<ExplanationPrint data={handmade} {...settings} />);
    await screen.findByText('Record of a recommendation');
    expect(rules()).toMatch(/@page[\s\S]*P-2081[\s\S]*Pump Watch/u);
    expect(rules()).toContain('counter(pages)');
    unmount();
    expect(rules()).not.toContain('@page');
  });

  it('reads well to a screen reader', async () => {
    const { container } = render(<ExplanationPrint data={handmade} {...settings} audience="auditor" shown="both" />);
    await screen.findByText('Record of a recommendation');
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
