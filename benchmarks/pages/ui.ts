// The display in a page of its own, drawn when the benchmark says so. React stands before it: its start is not ours.
import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Explanation as Case } from '@candor/core';
import { caseOf, pumps } from './caseOf.js';

const { createFeedbackClient } = await import('@candor/browser');
const { Badge, CandorProvider, Explanation, FactorTable, useNarrative } = await import('@candor/react');
await import('@candor/react/styles.css');

const settings = { locale: 'en', timeZone: 'Europe/Berlin', now: '2026-03-02T16:00:00Z', about: pumps };
const client = createFeedbackClient({ endpoint: '/feedback' });
const place = document.querySelector('#place')!;
let root = createRoot(place);

/** Draws and says how many milliseconds of script that took. */
function draw(node: ReactNode): number {
  const start = performance.now();
  flushSync(() => root.render(node));
  return performance.now() - start;
}

/** A button's or a field's answer, in milliseconds of script, React's work included. */
function timed(act: () => void): number {
  const start = performance.now();
  flushSync(act);
  return performance.now() - start;
}

const Table = ({ data }: { data: Case }) => createElement(FactorTable, { narrative: useNarrative(data) });
const ListBadge = ({ data }: { data: Case }) => createElement(Badge, { narrative: useNarrative(data) });
const listed = Array.from({ length: 50 }, (_, i) => caseOf(10, `P-${i}`));

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;

const ui = {
  /** Takes everything away, so that the next drawing starts from nothing. */
  clear() {
    root.unmount();
    root = createRoot(place);
  },

  /** The panel from data that is there. */
  panel: (nFeatures: number) => draw(createElement(CandorProvider, { ...settings, client }, createElement(Explanation, { data: caseOf(nFeatures) }))),

  /** A list of 50 rows, with or without a badge in each. */
  list: (badges: boolean) => draw(createElement(CandorProvider, settings, createElement('ul', null,
    listed.map((data) => createElement('li', { key: data.case.id }, `Pump ${data.case.id} `, badges && createElement(ListBadge, { data })))))),

  /** What React itself takes for as many plain elements as a panel has, for comparison. */
  plain: (nElements: number) => draw(createElement('ul', null, Array.from({ length: nElements / 2 }, (_, i) => createElement('li', { key: i, 'data-part': 'plain', className: 'plain' }, createElement('b', null, `${i}`))))),

  table: (nFeatures: number) => draw(createElement(CandorProvider, settings, createElement(Table, { data: caseOf(nFeatures) }))),

  /** Sorts the table by its n-th column. */
  sort: (column: number) => timed(() => document.querySelectorAll<HTMLButtonElement>('th[scope="col"] button')[column]!.click()),

  filter: (text: string) => timed(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')!;
    setValue.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }),

  /** A page that a host has drawn by the time a case is opened; the panel comes below it. */
  hostPage(): void {
    const page = document.createElement('header');
    place.before(page);
    flushSync(() => createRoot(page).render(createElement('h1', null, 'Pumps')));
  },

  /** As a host does: asks, waits, and shows a first estimate before the last one. */
  async life(nFeatures: number) {
    const show = (props: object) => root.render(createElement(CandorProvider, { ...settings, client }, createElement(Explanation, { predictionId: 'P-life', ...props })));
    const wait = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });
    show({ state: 'loading' });
    await wait(600);
    show({ state: 'refining', data: caseOf(nFeatures, 'P-life') });
    await wait(300);
    show({ state: 'ready', data: caseOf(nFeatures, 'P-life') });
    await wait(300);
  },
};

declare global {
  interface Window {
    ui?: typeof ui;
  }
}

window.ui = ui;
