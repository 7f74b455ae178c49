import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { columns, StateCell, states, type StateName } from './states.js';

const rows = Object.keys(states) as StateName[];

describe.each(Object.keys(columns))('%s', (component) => {
  const { cells } = columns[component]!;

  it('has a cell for every state, shown or with a reason', () => {
    expect(Object.keys(cells).toSorted()).toEqual(rows.toSorted());
    for (const cell of Object.values(cells)) expect(cell === 'shown' || /^n\/a: \S.{10,}/u.test(cell), cell).toBe(true);
    expect(Object.values(cells)).toContain('shown');
  });

  it.each(rows.filter((state) => cells[state] === 'shown'))('draws %s', (state) => {
    const { container } = render(<StateCell component={component} state={state} />);
    expect(container.querySelector('.candor')).not.toBeNull();
    if (component === 'Explanation' && ['loading', 'refining', 'partial', 'error', 'offline', 'no-profile'].includes(state)) {
      expect(container.querySelector('.candor-panel')).toHaveAttribute('data-state', state);
    }
  });
});

describe('what only an act or the host brings', () => {
  it.each([
    ['stale', 'Updated result available'],
    ['answered', 'Your answer was received'],
    ['model-changed', 'The model was updated since your last case.'],
    ['superseded', 'A newer recommendation exists.'],
  ] as const)('%s says so', async (state, words) => {
    render(<StateCell component="Explanation" state={state} />);
    expect(await screen.findByText(words, { selector: 'p, h3' })).toBeVisible();
  });
});
