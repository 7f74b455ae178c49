import { withFeedback } from '@candor/core';
import { createExportDocument } from '@candor/core/export';
import { ar } from '@candor/core/locales/ar';
import { feedback as arabic } from '@candor/core/locales/ar/feedback';
import { en } from '@candor/core/locales/en';
import { feedback } from '@candor/core/locales/en/feedback';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { CandorProvider } from '../CandorProvider.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { ExplanationPrint } from './ExplanationPrint.js';
import { ExportMenu, type ExportEvent } from './ExportMenu.js';

const whole = withFeedback(en, feedback);
const settings = { about: handmadeAbout, timeZone: 'Europe/Berlin' };
type SavedFile = Parameters<NonNullable<Parameters<typeof ExportMenu>[0]['save']>>[0];

describe('an explanation on paper', () => {
  it('says what the export says, in its order', () => {
    const { container } = render(<ExplanationPrint data={handmade} {...settings} catalog={whole} audience="auditor" decision="inspected" />);
    const document = createExportDocument(handmade, handmadeAbout, { locale: 'en', catalog: whole, timeZone: 'Europe/Berlin', audience: 'auditor', decision: 'inspected' });
    expect([...container.querySelectorAll('section > h3')].map(({ textContent }) => textContent)).toEqual(document.blocks.map(({ heading }) => heading));
    expect([...container.querySelectorAll('header dt')].map(({ textContent }) => textContent)).toEqual(document.header.map(({ term }) => term));
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Recommendation: inspect');
    expect(screen.getByRole('table', { name: /All 7 factors/u })).toBeInTheDocument();
    expect(container.querySelector('button, input, select, a, details')).toBeNull();
  });

  it('is there in a server\u2019s answer where the catalog holds the words of exports', () => {
    expect(renderToString(<ExplanationPrint data={handmade} {...settings} catalog={whole} />)).toContain('Record of a recommendation');
    expect(renderToString(<ExplanationPrint data={handmade} {...settings} locale="ar" catalog={withFeedback(ar, arabic)} />)).toContain('dir="rtl"');
  });

  it('loads its words by itself elsewhere', async () => {
    render(<ExplanationPrint data={handmade} {...settings} audience="customer" footer="Northern line" />);
    expect(await screen.findByText('Main elements of this recommendation')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Northern line')).toBeInTheDocument();
  });

  it('leaves the page alone where its data cannot be shown', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const broken = { ...handmade, problems: undefined! };
    const { container, rerender } = render(<ExplanationPrint data={broken} {...settings} catalog={whole} />);
    expect(container).toBeEmptyDOMElement();
    rerender(<ExplanationPrint data={broken} {...settings} catalog={whole} shown="both" />);
    expect(container).toHaveTextContent('The explanation could not be prepared');
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('never reads markup in a host\u2019s words', () => {
    const { container } = render(<ExplanationPrint data={{ ...handmade, case: { id: '<img src=x>' } }} {...settings} catalog={whole} decision="<b>no</b>" />);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('<img src=x>')).toBeInTheDocument();
  });
});

describe('the export menu', () => {
  async function open(props: Partial<Parameters<typeof ExportMenu>[0]> = {}) {
    const save = vi.fn<(file: SavedFile) => void>();
    const onExport = vi.fn<(event: ExportEvent) => void>();
    render(<CandorProvider {...settings}><ExportMenu data={handmade} save={save} onExport={onExport} {...props} /></CandorProvider>);
    const group = await screen.findByRole('group', { name: 'Save or print' });
    return { save, onExport, press: (name: string) => userEvent.click(within(group).getByRole('button', { name })) };
  }

  it('makes each format for the reader who was chosen, and tells the host what was taken', async () => {
    const { save, onExport, press } = await open({ audiences: ['officer', 'auditor'] });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Written for' }), 'those who check the model');
    const names: Record<string, RegExp> = { 'Web page': /^<!doctype html>[\s\S]*Technical record/u, 'Plain text': /^Record of a recommendation/u, 'Data (JSON)': /"audience": "auditor"/u, 'Table (CSV)': /^factor,label/u, 'Drawing (SVG)': /^<svg[\s\S]*Base value/u };
    for (const [position, [name, content]] of Object.entries(names).entries()) {
      await press(name);
      await waitFor(() => expect(save).toHaveBeenCalledTimes(position + 1));
      expect(save.mock.lastCall![0].text).toMatch(content);
      expect(save.mock.lastCall![0].name).toMatch(/^candor-P-2081-auditor\.(?:html|txt|json|csv|svg)$/u);
    }
    await waitFor(() => expect(screen.getByText('candor-P-2081-auditor.svg', { exact: false })).toBeVisible());
    expect(onExport.mock.calls.map(([event]) => event.format)).toEqual(['html', 'text', 'json', 'csv', 'svg']);
    expect(new Set(onExport.mock.calls.map(([event]) => event.hash)).size).toBe(1);
  });

  it('leaves out what its host hides, said by props or by a provider', async () => {
    const save = vi.fn<(file: SavedFile) => void>();
    const hiding = { ...handmadeAbout, presentation: { ...handmadeAbout.presentation, hidden: ['bearing_temperature'] } };
    render(<ExportMenu data={handmade} about={hiding} catalog={whole} formats={['json']} save={save} />);
    await userEvent.click(screen.getByRole('button', { name: 'Data (JSON)' }));
    await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
    const { explanation } = JSON.parse(save.mock.lastCall![0].text) as { explanation: typeof handmade };
    expect(explanation.features[1]).toEqual({ name: 'bearing_temperature', value: null, state: 'masked' });
  });

  it('prints the page', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const { onExport, press } = await open({ formats: ['print'] });
    await press('Print');
    expect(print).toHaveBeenCalledTimes(1);
    expect(onExport).toHaveBeenCalledWith({ format: 'print', audience: 'officer' });
  });

  it('says so when a file could not be kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { onExport, press } = await open({ save: () => Promise.reject(new Error('the disk is full')) });
    await press('Plain text');
    expect(await screen.findByRole('alert')).toHaveTextContent('The file could not be made. Please try again.');
    expect(onExport).not.toHaveBeenCalled();
  });
});
