import { CandorError } from '@candor/core';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { Explanation } from './Explanation.js';

const panel = () => screen.getByRole('region');
const part = (name: string) => panel().querySelector(`[data-part="${name}"]`);
const newer = handmadeWith({ likelihood: { value: 0.31, lower: 0.26, upper: 0.37, hits: 96, n: 310, measuredOn: 'North hall' } });

describe('what the panel says first', () => {
  it('stands in the order what, how likely, how sure, why, what against, what to do', () => {
    render(<Explanation data={handmade} about={handmadeAbout} client={createMemoryClient()} />);
    const order = ['recommendation', 'likelihood', 'sentence', 'list', 'opposing', 'feedback', 'levels'].map((name) => part(name)!);
    for (const [position, element] of order.slice(1).entries()) {
      expect(order[position]!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    }
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Recommendation: inspect');
    expect(part('likelihood')).toHaveTextContent('Of 100 checked cases scored like this, about 23 stopped within 30 days.');
  });

  it('puts an unusual case before anything about how sure', () => {
    const unusual = handmadeWith({ unusual: { p: 0.004, level: 'notice', view: 'edge', facts: [{ kind: 'value', feature: 'vibration', value: 4.2, typical: { lo: 0.8, hi: 3.1 } }], comparedWith: 2000, group: null } });
    render(<Explanation data={unusual} about={handmadeAbout} />);
    expect(panel()).toHaveAttribute('data-context', 'notice');
    expect(part('notice')!.compareDocumentPosition(part('sureness')!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('names the region by the case and its headings one below the other', () => {
    render(<Explanation data={handmade} about={handmadeAbout} caseLabel="P-2081" headingLevel={4} />);
    expect(screen.getByRole('region', { name: 'Explanation for P-2081' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 4 })).toHaveTextContent('inspect');
    expect(screen.getByRole('heading', { level: 5, name: 'Main reasons' })).toBeVisible();
  });

  it('has no button that leads nowhere: without a client nobody can answer', () => {
    render(<Explanation data={handmade} about={handmadeAbout} />);
    expect(screen.queryByRole('button', { name: 'Agree' })).toBeNull();
  });

  it('leaves no control when it is only to be read', () => {
    render(<Explanation data={handmade} about={handmadeAbout} client={createMemoryClient()} interactive={false} />);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(part('list')).toHaveTextContent('Bearing temperature');
  });
});

describe('levels', () => {
  it('open and close with one act, and tell the host', async () => {
    const onLevelChange = vi.fn<(level: number, details: { reason: string }) => void>();
    render(<Explanation data={handmade} about={handmadeAbout} onLevelChange={onLevelChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'More detail' }));
    expect(screen.getByRole('grid')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'About this recommendation' }));
    expect(screen.queryByRole('grid')).toBeNull();
    expect(part('about')).toHaveTextContent('Says which pumps to look at first.');
    await userEvent.click(screen.getByRole('button', { name: 'About this recommendation' }));
    expect(part('about')).toBeNull();
    expect(onLevelChange.mock.calls.map(([level, { reason }]) => [level, { reason }])).toEqual([[3, { reason: 'more' }], [4, { reason: 'about' }], [1, { reason: 'about' }]]);
  });

  it('go no deeper than the policy allows', () => {
    render(<Explanation data={handmade} about={handmadeAbout} policy={{ maxLevel: 1 }} defaultLevel={4} />);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(panel()).toHaveAttribute('data-level', '1');
  });

  it('follow the host that holds them', async () => {
    const { rerender } = render(<Explanation data={handmade} about={handmadeAbout} level={1} />);
    await userEvent.click(screen.getByRole('button', { name: 'More detail' }));
    expect(screen.queryByRole('grid')).toBeNull();
    rerender(<Explanation data={handmade} about={handmadeAbout} level={3} />);
    expect(screen.getByRole('grid')).toBeVisible();
  });

  it('start with the first reason open when the host asks for level 2', () => {
    render(<Explanation data={handmade} about={handmadeAbout} defaultLevel={2} />);
    expect(screen.getByRole('button', { name: /Hours since the last service/u })).toHaveAttribute('aria-expanded', 'true');
  });
});

describe('states', () => {
  it('shows a failure in plain words, its text behind Details, and not one value', async () => {
    const onRetry = vi.fn<() => void>();
    render(<Explanation data={handmade} error={new CandorError('profile-mismatch', 'profile of model 41c8, this is b5f0')} about={handmadeAbout} client={createMemoryClient()} onRetry={onRetry} />);
    expect(panel()).toHaveAttribute('data-state', 'error');
    expect(screen.getByRole('alert')).toHaveTextContent('The file about past cases does not fit this model.');
    expect(panel()).not.toHaveTextContent(/23|in 100|2,140|41c8/u);
    await userEvent.click(screen.getByRole('button', { name: 'Details' }));
    expect(panel()).toHaveTextContent('profile of model 41c8, this is b5f0');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('lets a person be asked while there is no explanation', async () => {
    const client = createMemoryClient();
    render(<Explanation data={null} error={new Error('boom')} predictionId="P-2081" client={client} />);
    expect(screen.queryByRole('button', { name: 'Agree' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Ask a person' }));
    await userEvent.type(screen.getByLabelText(/Your question/u), 'What now?');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(client.getState().records[0]).toMatchObject({ type: 'candor.escalation.requested.v1', subject: 'prediction/P-2081' });
  });

  it('reads a query as it is', () => {
    const refetch = vi.fn<() => void>();
    const { rerender } = render(<Explanation query={{ data: undefined, error: null, refetch }} about={handmadeAbout} predictionId="P-2081" />);
    expect(panel()).toHaveAttribute('data-state', 'loading');
    rerender(<Explanation query={{ data: handmade, error: null, refetch }} about={handmadeAbout} predictionId="P-2081" />);
    expect(panel()).toHaveAttribute('data-state', 'ready');
  });

  it('draws the skeleton only after 200 ms and says so only after a second', () => {
    vi.useFakeTimers();
    try {
      render(<Explanation data={null} />);
      const visible = () => part('skeleton')!.querySelector('svg')!.getAttribute('data-visible');
      expect(visible()).toBe('false');
      act(() => { vi.advanceTimersByTime(250); });
      expect(visible()).toBe('true');
      expect(screen.getByRole('status')).toBeEmptyDOMElement();
      act(() => { vi.advanceTimersByTime(800); });
      expect(screen.getByRole('status')).toHaveTextContent('Preparing the explanation');
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps the same case in sight for a moment while it is worked out again, but never another case', () => {
    const { rerender } = render(<Explanation data={handmade} about={handmadeAbout} predictionId="P-2081" />);
    rerender(<Explanation data={null} about={handmadeAbout} predictionId="P-2081" />);
    expect(part('recommendation')).not.toBeNull();
    expect(panel()).toHaveAttribute('aria-busy', 'true');
    rerender(<Explanation data={null} about={handmadeAbout} predictionId="P-9" />);
    expect(part('recommendation')).toBeNull();
  });

  it('holds a newer result back while a draft is open, and shows it when asked', async () => {
    const client = createMemoryClient();
    const { rerender } = render(<Explanation data={handmade} about={handmadeAbout} client={client} />);
    await userEvent.click(screen.getByRole('button', { name: 'Disagree' }));
    rerender(<Explanation data={newer} about={handmadeAbout} client={client} />);
    expect(panel()).toHaveAttribute('data-state', 'stale');
    expect(part('likelihood')).toHaveTextContent('23');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(part('likelihood')).toHaveTextContent('31');
    expect(part('disagree')).not.toBeNull();
  });

  it('shows a newer result at once when nobody is inside', () => {
    const { rerender } = render(<Explanation data={handmade} about={handmadeAbout} />);
    rerender(<Explanation data={newer} about={handmadeAbout} />);
    expect(part('likelihood')).toHaveTextContent('31');
    expect(panel()).toHaveAttribute('data-state', 'ready');
  });

  it('says that it is offline, how many answers wait, and when the network is back', async () => {
    const client = createMemoryClient();
    render(<Explanation data={handmade} about={handmadeAbout} client={client} />);
    await userEvent.click(screen.getByRole('button', { name: 'Agree' }));
    act(() => client.setOnline(false));
    expect(panel()).toHaveAttribute('data-state', 'offline');
    expect(part('offline')).toHaveTextContent('You’re offline. Answers are saved on this device and sent later. 1 is waiting.');
    act(() => client.setOnline(true));
    expect(part('offline')).toBeNull();
  });
});

describe('a draft', () => {
  it('belongs to its case: another case starts empty, and coming back finds it again', async () => {
    const client = createMemoryClient();
    const other = handmadeWith({ case: { id: 'P-9' } });
    const { rerender } = render(<Explanation data={handmade} about={handmadeAbout} client={client} />);
    await userEvent.click(screen.getByRole('button', { name: 'Disagree' }));
    await userEvent.type(screen.getByLabelText(/In your words/u), 'The sensor was moved.');
    rerender(<Explanation data={other} about={handmadeAbout} client={client} />);
    expect(part('disagree')).toBeNull();
    rerender(<Explanation data={handmade} about={handmadeAbout} client={client} />);
    expect(screen.getByLabelText(/In your words/u)).toHaveValue('The sensor was moved.');
  });
});

it('shows an analyst the steps from base value to output above the factors, and an officer never', async () => {
  const { rerender } = render(<Explanation data={handmade} about={handmadeAbout} audience="analyst" defaultLevel={3} />);
  const steps = await screen.findByRole('table', { name: /Shapley values/u });
  expect(steps.compareDocumentPosition(screen.getByRole('grid')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  rerender(<Explanation data={handmade} about={handmadeAbout} audience="end-user" defaultLevel={3} />);
  expect(screen.queryByRole('table')).toBeNull();
});
