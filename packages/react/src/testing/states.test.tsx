import { en } from '@candor/core/locales/en';
import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import * as stories from '../stories/StateGrid.stories.js';
import { columns } from './columns.js';
import { StateCell } from './StateCell.js';
import { stateNames } from './states.js';
import { wordsAtHand } from './wordsAtHand.js';

beforeAll(() => wordsAtHand(en));

/** What a host can import and draw, from every entry of the package. A provider draws nothing of its own. */
async function exportedComponents(): Promise<string[]> {
  const modules = import.meta.glob<Record<string, unknown>>(['../*.ts', '../theme/index.ts']);
  const entries = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'object' && entry['@candor/source'].endsWith('.ts') ? [entry['@candor/source'].replace('./src/', '../')] : []));
  expect(entries).toHaveLength(5);
  const exported = await Promise.all(entries.map((path) => modules[path]!()));
  return [...new Set(exported.flatMap(Object.keys))].filter((name) => /^[A-Z][a-z]/u.test(name) && name !== 'CandorProvider').toSorted();
}

describe('the states matrix', () => {
  it('has a column for every component that can be imported, and a story for every column', async () => {
    const components = await exportedComponents();
    expect(components.length).toBeGreaterThan(15);
    expect(Object.keys(columns).toSorted()).toEqual(components);
    expect(Object.keys(stories).filter((name) => name !== 'default').toSorted()).toEqual(components);
  });
});

describe.each(Object.keys(columns))('%s', (component) => {
  const { cells } = columns[component]!;
  const shown = stateNames.filter((state) => cells[state] === 'shown');

  it('has a cell for every state, shown or with a reason', () => {
    expect(Object.keys(cells).toSorted()).toEqual(stateNames.toSorted());
    for (const cell of Object.values(cells)) expect(cell === 'shown' || /^n\/a: \S.{10,}/u.test(cell), cell).toBe(true);
    expect(shown).not.toEqual([]);
  });

  it.each(shown)('draws %s', (state) => {
    const { container } = render(<StateCell component={component} state={state} />);
    expect(container.querySelector('.candor [data-part], .candor[data-part]')).not.toBeNull();
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

  it.each([
    ['Feedback', 'signed-out', 'Sign in again to send.'],
    ['Escalation', 'signed-out', 'Sign in again to send.'],
    ['Escalation', 'answered', 'None has come yet'],
    ['OutboxStatus', 'error', 'could not be read or noted'],
    ['OutboxStatus', 'signed-out', 'Sign in again to send.'],
  ] as const)('%s says it where it is %s', (component, state, words) => {
    const { container } = render(<StateCell component={component} state={state} />);
    expect(container).toHaveTextContent(words);
  });
});
