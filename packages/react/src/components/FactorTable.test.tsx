import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CandorProvider } from '../CandorProvider.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { FactorTable } from './FactorTable.js';

const Told = () => <FactorTable narrative={useNarrative(handmade)} />;
const labels = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

it('holds every factor, strongest first, and sorts by any column', async () => {
  render(<CandorProvider about={handmadeAbout}><Told /></CandorProvider>);
  expect(screen.getByRole('table', { name: 'All 7 factors, strongest first' })).toBeVisible();
  expect(labels()[0]).toBe('Hours since the last service');
  expect(screen.getByRole('columnheader', { name: 'Pushed' })).toHaveAttribute('aria-sort', 'descending');
  await userEvent.click(screen.getByRole('button', { name: 'Factor' }));
  expect(labels()).toEqual(labels().toSorted((a, b) => a!.localeCompare(b!, 'en')));
  expect(screen.getByRole('table', { name: 'All 7 factors' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Factor' }));
  expect(screen.getByRole('columnheader', { name: 'Factor' })).toHaveAttribute('aria-sort', 'descending');
});

it('says in words that a value was missing', () => {
  render(<CandorProvider about={handmadeAbout}><Told /></CandorProvider>);
  expect(screen.getByRole('row', { name: /Age of the seal/u })).toHaveTextContent('Not provided; a stand-in value was used.');
});
