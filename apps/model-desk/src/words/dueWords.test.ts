import { expect, it } from 'vitest';
import { dueWords } from './dueWords.js';

const at = (minutes: number) => new Date(Date.parse('2026-03-02T09:00:00.000Z') + minutes * 60_000);
const open = { state: 'submitted', respondBy: '2026-03-02T13:00:00.000Z', overdue: false } as const;

it('a promise is told in one unit, rounded down, and late from the moment after it', () => {
  const told = [-60 * 24 * 3, 0, 119, 121, 179, 239.5, 240, 240.5, 301, 240 + 60 * 49].map((minutes) => dueWords(open, at(minutes)));
  expect(told).toEqual([
    { tone: 'later', text: 'Due in 3 days' }, { tone: 'later', text: 'Due in 4 hours' }, { tone: 'later', text: 'Due in 2 hours' }, { tone: 'soon', text: 'Due in 1 hour' },
    { tone: 'soon', text: 'Due in 1 hour' }, { tone: 'soon', text: 'Due in less than a minute' }, { tone: 'soon', text: 'Due in less than a minute' },
    { tone: 'late', text: 'Overdue by less than a minute' }, { tone: 'late', text: 'Overdue by 1 hour' }, { tone: 'late', text: 'Overdue by 2 days' },
  ]);
});

it('what the service calls overdue is overdue although this clock is behind, and nothing is due once a case is settled', () => {
  expect(dueWords({ ...open, overdue: true }, at(0))).toEqual({ tone: 'late', text: 'Overdue by less than a minute' });
  expect(dueWords({ ...open, state: 'resolved' }, at(500)).text).toBe('');
  expect(dueWords({ ...open, respondBy: null }, at(0)).text).toBe('No time promised');
});
