import { en } from '@candor/core/locales/en';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { CandorProvider } from '../CandorProvider.js';
import { loadFeedbackWords } from '../feedback/feedbackWords.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { manualClock } from '../testing/manualClock.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { questionStatus, someTargets } from '../testing/memoryService.js';
import { Escalation, type EscalationProps } from './Escalation.js';
import { Feedback } from './Feedback.js';

beforeAll(() => loadFeedbackWords(en));

/** In one go: a key at a time takes seconds on a busy machine. */
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};

const id = '00000000-0000-4000-8000-000000000001';
const drawn = (client: ReturnType<typeof createMemoryClient>, props: Partial<EscalationProps> = {}) => (
  <CandorProvider about={handmadeAbout} client={client}><Escalation subject={{ explanation: handmade }} targets={someTargets} {...props} /></CandorProvider>
);
const part = (name: string) => document.querySelector(`[data-part="${name}"]`);

it('asks a person anywhere on a page, and then says where it stands', async () => {
  const client = createMemoryClient({ settle: 'sent' });
  const onEscalate = vi.fn<NonNullable<EscalationProps['onEscalate']>>();
  render(drawn(client, { onEscalate }));
  expect(part('escalation')).toHaveAttribute('data-state', 'idle');
  await write(screen.getByLabelText(/Your question/u), 'Why this pump?');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Your question was received' })).toHaveFocus());
  expect(part('escalation')).toHaveAttribute('data-state', 'asked');
  expect(onEscalate).toHaveBeenCalledWith(client.getState().records[0]);
});

it('takes the host\'s own word on the status and on the time', async () => {
  const client = createMemoryClient({ settle: 'sent', clock: manualClock('2026-03-02T13:10:00Z') });
  await client.submit({ kind: 'escalation', target: 'reliability', urgency: 'normal' }, { explanation: handmade });
  const status = questionStatus(id, 'in_review', [{}]);
  const { rerender } = render(drawn(client, { status, now: '2026-03-02T13:10:00Z' }));
  expect(part('status')).toHaveTextContent('In review');
  expect(part('overdue')).toBeEmptyDOMElement();
  rerender(drawn(client, { status, now: '2026-03-04T13:09:01Z' }));
  expect(part('overdue')).toHaveTextContent('None has come yet.');
  expect(screen.getByRole('button', { name: 'Ask Lead of the hall instead' })).toBeVisible();
});

it('offers whoever looks after the model where nobody is named, and promises no time', () => {
  render(drawn(createMemoryClient(), { targets: [] }));
  expect(screen.queryByRole('radio', { name: /reliability/u })).toBeNull();
  expect(part('expect')).toHaveTextContent('No answer time is set.');
  expect(part('consequence')).toHaveTextContent('the reliability team');
});

it('lets a host draw its targets', () => {
  render(drawn(createMemoryClient(), { target: ({ name }) => <em>{name.toUpperCase()}</em> }));
  expect(screen.getByRole('radio', { name: 'RELIABILITY DESK' })).toBeChecked();
});

it('tells the host what is to stand in the form and by which act, and leaves it where the host says so', async () => {
  const heard: string[] = [];
  render(drawn(createMemoryClient(), {
    onValueChange: (next, { reason, event, cancel }) => {
      heard.push(`${reason} ${event?.type}`);
      if (next.urgency === 'today') cancel();
    },
  }));
  await write(screen.getByLabelText(/Your question/u), 'Why?');
  await userEvent.click(screen.getByRole('radio', { name: /Lead of the hall/u }));
  await userEvent.click(screen.getByRole('radio', { name: 'Today' }));
  expect(screen.getByRole('radio', { name: 'No hurry' })).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(heard).toEqual(['input input', 'input click', 'input click', 'cancel click']);
});

it('draws nothing without a client or an id, and tells a developer what it needs, unless the host wants nothing there', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const anonymous = { ...handmade, case: {} };
  const { container } = render(
    <>
      <Escalation subject={{ explanation: handmade }} client={null} />
      <Escalation subject={{ explanation: handmade }} />
      <Feedback subject={{ explanation: handmade }} narrative={null} />
      <Feedback subject={{ explanation: anonymous }} narrative={null} client={createMemoryClient()} />
    </>,
  );
  expect(container).toBeEmptyDOMElement();
  expect(warn.mock.calls.map(([said]) => String(said))).toEqual([
    'Candor: Escalation draws nothing without a `client`, or a CandorProvider that has one',
    'Candor: Feedback draws nothing without a `client`, or a CandorProvider that has one',
    'Candor: Feedback draws nothing without an id: `subject.predictionId`, or `case.id` of its explanation',
  ]);
});
