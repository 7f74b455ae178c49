import type { Explanation as ExplanationData } from '@candor/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { Explanation } from './Explanation.js';
import type { ExplanationProps } from './explanationProps.js';

const panel = () => screen.getByRole('region');
const part = (name: string) => panel().querySelector(`[data-part="${name}"]`);
const draw = (props: Partial<ExplanationProps> = {}) => render(<Explanation data={handmade} about={handmadeAbout} {...props} />);
const spoilt = (change: (e: ExplanationData) => unknown) => change(structuredClone(handmade)) as ExplanationData;

describe('data that cannot be shown', () => {
  it.each([
    ['of a later major version', spoilt((e) => ({ ...e, version: '2.0' })), 'explanation-version'],
    ['cut off', spoilt(({ version, model, features }) => ({ version, model, features })), 'explanation-invalid'],
    ['with NaN', spoilt((e) => ({ ...e, prediction: { ...e.prediction, value: NaN } })), 'explanation-invalid'],
    ['that is no object', 'nothing' as unknown as ExplanationData, 'explanation-invalid'],
  ])('is refused in words: %s', (_, data, code) => {
    const onError = vi.fn<(problem: { code: string }) => void>();
    draw({ data, state: 'ready', onError, client: createMemoryClient() });
    expect(panel()).toHaveAttribute('data-state', 'error');
    expect(screen.getByRole('alert')).toHaveTextContent('The explanation could not be prepared');
    expect(panel()).not.toHaveTextContent(/in 100|2,140/u);
    expect(onError.mock.calls.map(([problem]) => problem.code)).toEqual([code]);
  });

  it('is shown where a later minor version only added to it', () => {
    draw({ data: spoilt((e) => ({ ...e, version: '1.9', novelty: true })) });
    expect(panel()).toHaveAttribute('data-state', 'ready');
  });

  it('is shown with no feature at all, and with two thousand', () => {
    const many = Array.from({ length: 2000 }, (_, i) => i);
    const sized = (n: number) => handmadeWith({
      features: many.slice(0, n).map((i) => ({ name: `reading ${i}`, value: i, state: 'given' })),
      attribution: { ...handmade.attribution, values: many.slice(0, n).map((i) => (i % 3 === 0 ? -1 : 1) / (i + 2)) },
    });
    const { unmount } = draw({ data: sized(0) });
    expect(part('empty')).toHaveTextContent('Nothing in this case moved the estimate');
    unmount();
    draw({ data: sized(2000) });
    expect(part('list')!.children).toHaveLength(3);
  });

  it('brings no markup, no turned sentence and no loss with hostile texts', () => {
    const evil = `\u202e<script>alert(1)</script>{count, plural, other {#}}${'x'.repeat(10_000)}`;
    draw({ data: handmadeWith({ model: { sha256: 'ab', name: evil }, features: handmade.features.map((feature, i) => (i === 0 ? { ...feature, name: evil, value: evil } : feature)) }), defaultLevel: 4 });
    expect(panel().querySelector('script')).toBeNull();
    expect(panel().textContent).not.toContain('\u202e');
    expect(panel()).toHaveTextContent('<script>alert(1)</script>');
  });
});

describe('what a host hears and puts in', () => {
  it('hears of each explanation and of each error once', () => {
    const onReady = vi.fn<(data: ExplanationData) => void>();
    const onError = vi.fn<() => void>();
    const error = new Error('boom');
    const app = (props: Partial<ExplanationProps>) => <StrictMode><Explanation data={handmade} about={handmadeAbout} onReady={(data) => onReady(data)} onError={() => onError()} {...props} /></StrictMode>;
    const { rerender } = render(app({ state: 'refining' }));
    expect(onReady).not.toHaveBeenCalled();
    rerender(app({}));
    rerender(app({ caseLabel: 'again' }));
    rerender(app({ error }));
    rerender(app({ error, caseLabel: 'again' }));
    expect([onReady.mock.calls.length, onError.mock.calls.length]).toEqual([1, 1]);
    expect(onReady.mock.calls[0]![0]).toBe(handmade);
  });

  it('stands empty while nothing is asked, and not before the host says so', () => {
    const { rerender } = render(<Explanation slots={{ empty: 'Choose a pump.' }} />);
    expect(panel()).toHaveAttribute('data-state', 'empty');
    expect(part('empty')).toHaveTextContent('Choose a pump.');
    rerender(<Explanation query={{ data: undefined }} slots={{ empty: 'Choose a pump.' }} />);
    expect(panel()).toHaveAttribute('data-state', 'loading');
  });

  it('calls what a running query has of a sampled explanation an estimate, and nothing else', () => {
    const sampled = handmadeWith({ attribution: { ...handmade.attribution, exact: false, engine: 'sample' } });
    const { rerender } = draw({ data: undefined, query: { data: sampled, isFetching: true } });
    expect(panel()).toHaveAttribute('data-state', 'refining');
    rerender(<Explanation query={{ data: handmade, isFetching: true }} about={handmadeAbout} />);
    expect(panel()).toHaveAttribute('data-state', 'ready');
  });

  it('keeps a level where the host cancels', async () => {
    draw({ onLevelChange: (_, { cancel }) => cancel() });
    await userEvent.click(screen.getByRole('button', { name: 'More detail' }));
    await userEvent.click(screen.getByRole('button', { name: /Vibration/u }));
    expect(panel()).toHaveAttribute('data-level', '1');
    expect(screen.getByRole('button', { name: /Vibration/u })).toHaveAttribute('aria-expanded', 'false');
  });

  it('counts likelihood on the base it wants', () => {
    draw({ frequencyBase: 20 });
    expect(part('likelihood')).toHaveTextContent('Of 20 checked cases');
  });
});

describe('what became of the recommendation', () => {
  it('says that a newer one exists, with the host\'s link, and says it aloud', async () => {
    draw({ superseded: true, slots: { newer: <a href="#newer">View newer</a> } });
    expect(part('superseded')).toHaveTextContent('A newer recommendation exists.');
    expect(screen.getByRole('link', { name: 'View newer' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('A newer recommendation exists.'));
  });

  it('says once that the model changed since the officer\'s last case, and on which day', () => {
    let met = 'another';
    const modelMemory = { read: () => met, write: (version: string) => void (met = version) };
    const about = { ...handmadeAbout, card: { ...handmadeAbout.card, changes: [{ version: '3.0', date: '2025-11-02', text: 'a' }, { version: '3.1', date: '2026-02-20', text: 'b' }] } };
    const { rerender } = draw({ about, modelMemory, slots: { changes: <a href="#changes">What changed</a> } });
    expect(part('model-changed')).toHaveTextContent('The model was updated on February 20, 2026 since your last case.What changed');
    rerender(<Explanation data={handmadeWith({ case: { id: 'P-9' } })} about={about} modelMemory={modelMemory} />);
    expect(part('model-changed')).toBeNull();
    expect(met).toBe(handmade.model.sha256);
  });
});

describe('a value that is wrong', () => {
  it('is said from the open reason: the form opens with that reason claimed, and takes the focus', async () => {
    const onDraftChange = vi.fn<NonNullable<ExplanationProps['onDraftChange']>>();
    draw({ client: createMemoryClient(), onDraftChange, sources: { vibration: { from: 'Sensor 7' } } });
    await userEvent.click(screen.getByRole('button', { name: /Vibration/u }));
    expect(part('source')).toHaveTextContent('Sensor 7');
    await userEvent.click(screen.getByRole('button', { name: 'This value is wrong' }));
    expect(onDraftChange.mock.calls.at(-1)![0]).toMatchObject({ open: 'disagree', features: ['vibration'], claims: { vibration: { claim: 'wrong-value' } } });
    await waitFor(() => expect(part('disagree')).toContainElement(document.activeElement as HTMLElement));
    expect(document.activeElement).toBeChecked();
  });

  it('cannot be said where nothing can be answered, nor after an answer', async () => {
    const client = createMemoryClient();
    const { unmount } = draw({ defaultLevel: 2 });
    expect(part('wrong')).toBeNull();
    unmount();
    draw({ client, defaultLevel: 2 });
    expect(part('wrong')).not.toBeNull();
    await act(() => client.submit({ kind: 'opinion', verdict: 'agree' }, { predictionId: 'P-2081', explanation: handmade }));
    expect(part('wrong')).toBeNull();
  });
});
