import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReviewProblem } from '../api/reviewProblem.js';
import { createFakeService } from '../testing/fakeService.js';
import { shownPage } from '../testing/shownPage.js';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date('2026-03-02T09:00:00.000Z') });
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
});

const queue = () => screen.findByRole('navigation', { name: /Cases/ });
const names = async () => within(await queue()).queryAllByRole('link').map((link) => link.querySelector('.entry-name')?.textContent);

it('tells of each case what was asked, by when, for whom and who has it', async () => {
  const service = createFakeService();
  service.ask('P-1', { question: 'Was the seal counted?', urgency: 'urgent', hours: 4.5 });
  service.act(service.ask('P-2', { hours: 30.5 }), 'ruben', { act: 'take' });
  shownPage(service.as('ruth'));
  const links = await within(await queue()).findAllByRole('link');
  expect(links.map((link) => link.textContent?.replace(/\s+/g, ' '))).toEqual([
    'P-1 Due in 4 hours Was the seal counted? New Urgent for Pump watch',
    'P-2 Due in 30 hours No question was written. In review ruben for Pump watch',
  ]);
});

it('says that a promise has passed by itself, as time goes on', async () => {
  const service = createFakeService();
  const id = service.ask('P-1', { hours: 1 });
  shownPage(service.as('ruth'), `#case=${id}`);
  await screen.findByRole('heading', { level: 1, name: 'P-1' });
  expect(screen.getAllByText(/^Due in \d+ (hour|minutes)/)).toHaveLength(2);
  expect(screen.queryByText(/has passed/)).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(3_700_000));
  await waitFor(() => expect(screen.getAllByText('Overdue by 1 minute')).toHaveLength(2));
  expect(screen.getByText(/The time promised for CF-1 has passed/).tagName).toBe('OUTPUT');
});

it('shows mine, nobody’s and overdue ones, with their counts, and keeps the choice in the address', async () => {
  const service = createFakeService();
  const mine = service.ask('P-mine');
  service.act(mine, 'ruth', { act: 'take' });
  service.ask('P-free');
  service.ask('P-late', { hours: -1 });
  const user = shownPage(service.as('ruth'));
  await waitFor(async () => expect(await names()).toEqual(['P-mine', 'P-free', 'P-late']));
  await user.click(screen.getByRole('radio', { name: 'Mine 1' }));
  await waitFor(async () => expect(await names()).toEqual(['P-mine']));
  expect(location.hash).toBe('#show=mine');
  await user.click(screen.getByRole('radio', { name: 'Unassigned 2' }));
  await waitFor(async () => expect(await names()).toEqual(['P-free', 'P-late']));
  await user.click(screen.getByRole('radio', { name: 'Overdue 1' }));
  await waitFor(async () => expect(await names()).toEqual(['P-late']));
  await user.click(screen.getByRole('radio', { name: 'All 3' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Answered');
  expect(await screen.findByText('No case is in the state “Answered”.')).toBeVisible();
});

it('finds a case by its words, and says when nothing matches', async () => {
  const service = createFakeService();
  service.ask('P-1', { question: 'Was the seal counted?' });
  service.ask('P-2', { question: 'Which wall?' });
  const user = shownPage(service.as('ruth'));
  await waitFor(async () => expect(await names()).toHaveLength(2));
  await user.type(screen.getByRole('searchbox', { name: 'Find a case' }), 'wall');
  await waitFor(async () => expect(await names()).toEqual(['P-2']));
  await user.type(screen.getByRole('searchbox', { name: 'Find a case' }), 'paper');
  expect(await screen.findByText('Nothing here matches “wallpaper”.')).toBeVisible();
});

it('arrow keys lead from the search field through the list, and Enter opens', async () => {
  const service = createFakeService();
  for (const name of ['P-1', 'P-2', 'P-3']) service.ask(name);
  const user = shownPage(service.as('ruth'));
  await waitFor(async () => expect(await names()).toHaveLength(3));
  await user.click(screen.getByRole('searchbox', { name: 'Find a case' }));
  const at = async (keys: string) => {
    await user.keyboard(keys);
    return document.activeElement?.querySelector('.entry-name')?.textContent;
  };
  expect([await at('{ArrowDown}'), await at('{ArrowDown}'), await at('{End}'), await at('{ArrowDown}'), await at('{Home}'), await at('{ArrowUp}'), await at('{ArrowDown}')])
    .toEqual(['P-1', 'P-2', 'P-3', 'P-3', 'P-1', 'P-1', 'P-2']);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'P-2' })).toBeVisible();
});

it('keeps the list in view when it cannot be read again, and says so', async () => {
  const service = createFakeService();
  service.ask('P-1');
  const api = service.as('ruth');
  let away = false;
  shownPage({ ...api, queue: (...args) => (away ? Promise.reject(new ReviewProblem(0, 'no-answer', 'No answer came', 'the network is away')) : api.queue(...args)) });
  await waitFor(async () => expect(await names()).toEqual(['P-1']));
  away = true;
  await act(() => vi.advanceTimersByTimeAsync(16_000));
  expect(await screen.findByRole('alert')).toHaveTextContent('The queue could not be read again; this is how it was: No answer came.');
  expect(await names()).toEqual(['P-1']);
});
