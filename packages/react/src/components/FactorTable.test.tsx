import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CandorProvider } from '../CandorProvider.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { FactorTable, type FactorTableProps } from './FactorTable.js';

const Told = (props: Partial<FactorTableProps>) => <FactorTable narrative={useNarrative(handmade)} {...props} />;
const labels = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

it('holds every factor, strongest first, and sorts by any column', async () => {
  render(<CandorProvider about={handmadeAbout}><Told /></CandorProvider>);
  expect(screen.getByRole('grid', { name: 'All 7 factors, strongest first' })).toBeVisible();
  expect(labels()[0]).toBe('Hours since the last service');
  expect(screen.getByRole('columnheader', { name: 'Pushed' })).toHaveAttribute('aria-sort', 'descending');
  await userEvent.click(screen.getByRole('button', { name: 'Factor' }));
  expect(labels()).toEqual(labels().toSorted((a, b) => a!.localeCompare(b!, 'en')));
  expect(screen.getByRole('grid', { name: 'All 7 factors' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Factor' }));
  expect(screen.getByRole('columnheader', { name: 'Factor' })).toHaveAttribute('aria-sort', 'descending');
});

it('says in words that a value was missing', () => {
  render(<CandorProvider about={handmadeAbout}><Told /></CandorProvider>);
  expect(screen.getByRole('row', { name: /Age of the seal/u })).toHaveTextContent('Not provided; a stand-in value was used.');
});

const factors = 'Hours since the last service';

it('is one tab stop, and arrows, Home, End and page keys move in it', async () => {
  render(<CandorProvider about={handmadeAbout}><Told /></CandorProvider>);
  const grid = screen.getByRole('grid');
  expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await userEvent.tab();
  expect(screen.getByRole('searchbox', { name: 'Find a factor' })).toHaveFocus();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Factor' })).toHaveFocus();
  const keys = [['{ArrowDown}', '1 0'], ['{ArrowRight}', '1 1'], ['{End}', '1 2'], ['{Home}', '1 0'], ['{PageDown}', '7 0'], ['{Control>}{End}{/Control}', '7 2'], ['{ArrowDown}', '7 2'], ['{PageUp}', '0 2'], ['{Control>}{Home}{/Control}', '0 0'], ['{ArrowLeft}', '0 0']];
  for (const [key, place] of keys) {
    await userEvent.keyboard(key!);
    expect(document.activeElement).toHaveAttribute('data-cell', place);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  }
  await userEvent.tab();
  expect(grid).not.toContainElement(document.activeElement as HTMLElement);
});

it('from right to left the left arrow goes on', async () => {
  render(<CandorProvider about={handmadeAbout} dir="rtl"><Told /></CandorProvider>);
  screen.getByRole('button', { name: 'Factor' }).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByRole('button', { name: 'Value used' })).toHaveFocus();
});

it('opens what is known of a factor with Enter from any of its cells, and closes it again', async () => {
  render(<CandorProvider about={handmadeAbout}><Told /></CandorProvider>);
  const trigger = screen.getByRole('button', { name: factors });
  trigger.focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(trigger).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText('Higher than about', { exact: false })).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  expect(trigger).toHaveAttribute('aria-expanded', 'false');
});

it('finds factors by label or value, says how many, and keeps its tab stop', async () => {
  render(<CandorProvider about={handmadeAbout}><Told /></CandorProvider>);
  screen.getByRole('button', { name: factors }).focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await userEvent.type(screen.getByRole('searchbox'), 'NORTHW');
  expect(labels()).toEqual(['Maker']);
  expect(screen.getByRole('grid', { name: '1 of 7 factors' }).querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await userEvent.type(screen.getByRole('searchbox'), 'zz');
  expect(screen.getByText('No factor matches.')).toBeVisible();
});

it('without controls it is a plain table', () => {
  render(<CandorProvider about={handmadeAbout}><Told interactive={false} /></CandorProvider>);
  expect(screen.getByRole('table')).toBeVisible();
  expect(screen.queryAllByRole('button')).toHaveLength(0);
  expect(screen.queryByRole('searchbox')).toBeNull();
});
