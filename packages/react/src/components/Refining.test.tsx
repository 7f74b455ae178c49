import type { Explanation as Data } from '@candor/core';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { Explanation } from './Explanation.js';

type Signs = Data['attribution']['signs'];
const sampled = (values: number[], signs: Signs) => handmadeWith({
  attribution: { ...handmade.attribution, values, signs, standardErrors: values.map(() => 0.001), engine: 'sample', exact: false },
});
const settled: Signs = ['settled', 'settled', 'settled', 'settled', 'settled', 'settled', 'open'];
const first = sampled([0.071, 0.063, -0.048, -0.04, -0.035, -0.03, 0], settled);
const turned = sampled([0.071, 0.063, 0.048, -0.04, -0.035, -0.03, 0], ['settled', 'settled', 'turned', 'settled', 'settled', 'settled', 'open']);
const overtaken = sampled([0.051, 0.093, 0.048, -0.04, -0.035, -0.03, 0], turned.attribution.signs);
const panel = (data: Data, state: 'refining' | 'ready', id = 'P-2081') => <Explanation data={data} state={state} about={handmadeAbout} predictionId={id} />;
const heard = () => screen.getByRole('status').textContent;
const wait = () => act(() => { vi.advanceTimersByTime(6000); });

describe('an explanation that is refined while it is read', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says beside a reason, and once aloud, that its direction turned', () => {
    const { rerender, container } = render(panel(first, 'refining'));
    expect(container.querySelector('[data-part="mark"]')).toBeNull();
    rerender(panel(turned, 'refining'));
    expect(container.querySelector('[data-feature="vibration"] [data-part="mark"]')).toHaveTextContent('An earlier estimate pointed the other way.');
    expect(heard()).toBe('Vibration, last seven days: an earlier estimate pointed the other way.');
    wait();
    rerender(panel(turned, 'ready'));
    expect(heard()).toBe('Explanation complete');
  });

  it('ends with the main reason where it is another one than before', () => {
    const { rerender } = render(panel(turned, 'refining'));
    wait();
    rerender(panel(overtaken, 'ready'));
    expect(heard()).toBe('Explanation updated: the main reason is now Bearing temperature');
  });

  it('says nothing of a turn that its reader never saw, nor of what changed with the case', () => {
    const { rerender } = render(panel(turned, 'ready'));
    expect(heard()).toBe('');
    rerender(panel(first, 'refining'));
    rerender(panel(overtaken, 'ready', 'P-9'));
    expect(heard()).not.toContain('main reason');
  });
});
