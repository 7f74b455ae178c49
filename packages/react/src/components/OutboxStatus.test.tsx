import { en } from '@candor/core/locales/en';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { handmade } from '../testing/handmade.js';
import { loadFeedbackWords } from '../feedback/feedbackWords.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { OutboxStatus } from './OutboxStatus.js';

beforeAll(() => loadFeedbackWords(en));

const answer = (client: ReturnType<typeof createMemoryClient>, predictionId: string) =>
  client.submit({ kind: 'opinion', verdict: 'disagree' }, { explanation: handmade, predictionId });

it('lists every answer on the device, newest first, by the name the host gives the case', async () => {
  const client = createMemoryClient();
  await answer(client, 'a');
  await answer(client, 'b');
  render(<OutboxStatus client={client} caseLabel={(id) => `No. ${id}`} />);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('Disagree Case No. bWaiting to be sent'),
    expect.stringContaining('Disagree Case No. aWaiting to be sent'),
  ]);
});

it('follows the client', async () => {
  const client = createMemoryClient();
  render(<OutboxStatus client={client} showWhenEmpty />);
  expect(screen.getByText('No answers on this device.')).toBeVisible();
  await act(() => answer(client, 'a'));
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

it('says why an answer was refused, and lets it be removed', async () => {
  const client = createMemoryClient({ settle: 'refused' });
  await answer(client, 'a');
  render(<OutboxStatus client={client} showWhenEmpty />);
  expect(screen.getByText('This case is closed')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Remove the answer on case a from this list' }));
  expect(screen.queryByRole('listitem')).toBeNull();
});

it('says when answers die with the page', async () => {
  const client = createMemoryClient({ durable: false });
  await answer(client, 'a');
  render(<OutboxStatus client={client} />);
  expect(screen.getByText('These answers are kept only until this page is closed.')).toBeVisible();
});

it('warns before room or patience ends, and says when storage fails or holds what is another person’s', async () => {
  const client = createMemoryClient();
  await answer(client, 'a');
  render(<OutboxStatus client={client} />);
  const shows = (told: Parameters<typeof client.tell>[0]) => {
    act(() => client.tell(told));
    return document.querySelector('[data-part="outbox-notices"]')!.textContent;
  };
  expect(shows({})).toBe('');
  expect(shows({ warning: { kind: 'nearly-full', waiting: 450, left: 50 } })).toBe('450 answers wait on this device. Only 50 more can be kept until some are sent.');
  expect(shows({ warning: { kind: 'nearly-full', waiting: 500, left: 0 } })).toBe('500 answers wait on this device. No more can be kept until some are sent.');
  expect(shows({ warning: { kind: 'long-unsent', waiting: 1, days: 23 } })).toBe('The oldest answer here has waited for 23 days. Nobody has read it yet.');
  expect(shows({ warning: null, problem: { code: 'outbox-write-failed', message: 'disk gone' } })).toBe('The answers on this device could not be read or noted. Please reload the page.');
  expect(shows({ problem: { code: 'outbox-sealed', message: '2 answers' } })).toBe('Answers of somebody else are kept on this device. They are sent when that person signs in.');
});

it('says what it cannot open even when it shows no answer', () => {
  const client = createMemoryClient();
  client.tell({ problem: { code: 'outbox-sealed', message: '2 answers' } });
  render(<OutboxStatus client={client} />);
  expect(screen.getByText(/somebody else/)).toBeVisible();
});

it('draws nothing while there is nothing', () => {
  const { container } = render(<OutboxStatus client={createMemoryClient()} />);
  expect(container).toBeEmptyDOMElement();
});

it('calls everything that is kept by its name', async () => {
  const client = createMemoryClient();
  const subject = { explanation: handmade };
  const { id } = await client.submit({ kind: 'escalation', target: 'reliability', urgency: 'normal' }, subject);
  await client.submit({ kind: 'escalation-update', of: id, act: 'inform', note: 'North hall' }, subject);
  await client.submit({ kind: 'withdrawal', of: 'escalation', supersedes: id }, subject);
  await client.submit({ kind: 'own-view', choice: 'run' }, subject);
  await client.submit({ kind: 'decision', outcome: 'run' }, subject);
  await client.submit({ kind: 'decision', onHold: true }, subject);
  render(<OutboxStatus client={client} />);
  expect(screen.getAllByRole('listitem').map((item) => item.querySelector('b')!.textContent)).toEqual(['Decision on hold', 'Your decision', 'Your own view', 'Withdrawal', 'More on a question', 'Ask a person']);
});
