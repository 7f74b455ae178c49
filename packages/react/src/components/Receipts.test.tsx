import { CandorError } from '@candor/core';
import type { DraftStore } from '@candor/core/feedback';
import { en } from '@candor/core/locales/en';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Policy } from '../candor.js';
import { CandorProvider } from '../CandorProvider.js';
import { loadFeedbackWords } from '../feedback/feedbackWords.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { manualClock } from '../testing/manualClock.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { memoryService, questionStatus, someTargets } from '../testing/memoryService.js';
import { Feedback, type FeedbackProps } from './Feedback.js';

beforeAll(() => loadFeedbackWords(en));

/** In one go: a key at a time takes seconds on a busy machine. */
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};

type Client = ReturnType<typeof createMemoryClient>;
type Props = Partial<FeedbackProps> & { policy?: Policy };

function Told(props: Partial<FeedbackProps>) {
  return <Feedback narrative={useNarrative(props.subject?.explanation ?? handmade, { maxReasons: 5 })} subject={{ explanation: handmade }} {...props} />;
}
const drawn = (client: Client, { policy, ...props }: Props = {}) => <CandorProvider about={handmadeAbout} client={client} policy={policy} now="2026-03-02T13:10:00Z"><Told {...props} /></CandorProvider>;
const draw = (client: Client, props: Props = {}) => render(drawn(client, props));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const tick = (name: RegExp | string) => userEvent.click(screen.getByRole('checkbox', { name }));
const pick = (name: RegExp | string) => userEvent.click(screen.getByRole('radio', { name }));
const said = (client: Client) => client.getState().records.map(({ event }) => event!.data);
const part = (name: string) => document.querySelector(`[data-part="${name}"]`);

describe('a disputed reason', () => {
  it('takes the correct value as the model would, and where it stands', async () => {
    const client = createMemoryClient();
    draw(client);
    await press('Disagree');
    await tick(/^Load/u);
    await pick('The value is wrong');
    await write(screen.getByLabelText('Correct value'), '48 %');
    await write(screen.getByLabelText(/Where does it say so/u), 'Shift log, page 3');
    await press('Send');
    expect(said(client)).toMatchObject([{ items: [{ about: 'feature', feature: 'load', claim: 'wrong-value', correction: { value: 0.48, source: 'Shift log, page 3' } }] }]);
    await waitFor(() => expect(part('said')).toHaveTextContent('Correct value: 48%'));
  });

  it('can count more, less or the other way, or not apply; a second press takes it back', async () => {
    const client = createMemoryClient();
    draw(client);
    await press('Disagree');
    await tick(/^Bearing temperature/u);
    await pick('It should count less');
    await pick('It does not apply here');
    await pick('It does not apply here');
    await pick('It should count the other way');
    await press('Send');
    expect(said(client)).toMatchObject([{ items: [{ feature: 'bearing_temperature', claim: 'other-way' }] }]);
  });

  it('whose value is hidden offers no correction', async () => {
    const masked = handmadeWith({ features: handmade.features.map((one) => (one.name === 'load' ? { name: 'load', value: null, state: 'masked' as const } : one)) });
    draw(createMemoryClient(), { subject: { explanation: masked } });
    await press('Disagree');
    await tick(/^Load/u);
    expect(screen.queryByRole('radio', { name: 'The value is wrong' })).toBeNull();
    expect(screen.getByRole('radio', { name: 'It does not apply here' })).toBeVisible();
  });

  it('is tried out with the corrected value, and the record is said to stay as it is', async () => {
    const predict = vi.fn<NonNullable<FeedbackProps['predict']>>().mockResolvedValue(handmadeWith({ prediction: { ...handmade.prediction, value: 0.17, outcome: 'run', label: '0' } }));
    draw(createMemoryClient(), { predict });
    await press('Disagree');
    await tick(/^Load/u);
    await pick('The value is wrong');
    await write(screen.getByLabelText('Correct value'), '30 %');
    await waitFor(() => expect(part('if-used')).toHaveTextContent('The recommendation would have been run on instead of inspect.'));
    expect(part('if-used')).toHaveTextContent('If this value were used');
    expect(part('if-used')).toHaveTextContent('The model’s score would have been 17 in 100 instead of 27 in 100.');
    expect(part('if-used')).toHaveTextContent('The record itself is not changed.');
    expect(predict).toHaveBeenLastCalledWith({ load: 0.3 }, { signal: expect.any(AbortSignal) as AbortSignal });
  });

  it('is told by a tenth where whole numbers would say the same', async () => {
    draw(createMemoryClient(), { predict: () => Promise.resolve(handmadeWith({ prediction: { ...handmade.prediction, value: 0.2721 } })) });
    await press('Disagree');
    await tick(/^Load/u);
    await pick('The value is wrong');
    await write(screen.getByLabelText('Correct value'), '60 %');
    await waitFor(() => expect(part('if-used')).toHaveTextContent('27.2 in 100 instead of 26.8 in 100.'));
  });

  it('says so when a value cannot be tried', async () => {
    draw(createMemoryClient(), { predict: () => Promise.reject(new Error('out of range')) });
    await press('Disagree');
    await tick(/^Load/u);
    await pick('The value is wrong');
    await write(screen.getByLabelText('Correct value'), 'x');
    await waitFor(() => expect(part('if-used')).toHaveTextContent('This value could not be tried.'));
  });
});

describe('a disagreement', () => {
  it('says what it should have been and what was decided, by the ids of the outcomes', async () => {
    const client = createMemoryClient();
    draw(client);
    await press('Disagree');
    await userEvent.selectOptions(screen.getByLabelText(/What should it have been/u), 'run on');
    await userEvent.selectOptions(screen.getByLabelText(/What did you decide/u), 'inspect');
    await press('Send');
    expect(said(client)).toMatchObject([{ expected: 'run', decision: { outcome: 'inspect' } }]);
    const receipt = within(part('receipt') as HTMLElement);
    expect(receipt.getByText('run on')).toBeVisible();
    expect(receipt.getByText('inspect')).toBeVisible();
  });

  it('takes an amount where the model estimates one, in the digits of the locale', async () => {
    const amount = handmadeWith({ prediction: { scale: 'value', value: 1234 }, sureness: null, likelihood: null });
    const client = createMemoryClient();
    render(<CandorProvider about={{ ...handmadeAbout, decision: null }} client={client}><Told subject={{ explanation: amount }} /></CandorProvider>);
    await press('Disagree');
    await write(screen.getByLabelText(/What should the amount have been/u), 'a lot');
    await press('Send');
    expect(screen.getByLabelText(/What should the amount have been/u)).toHaveAccessibleDescription('Write a number.');
    await userEvent.clear(screen.getByLabelText(/What should the amount have been/u));
    await write(screen.getByLabelText(/What should the amount have been/u), '1,250.50');
    await press('Send');
    expect(said(client)).toMatchObject([{ expected: 1250.5 }]);
  });

  it('is looked through for personal data on this device before it is sent', async () => {
    const client = createMemoryClient();
    draw(client);
    await press('Disagree');
    await write(screen.getByLabelText(/In your words/u), 'Call ada@example.org');
    await press('Send');
    expect(said(client)).toEqual([]);
    expect(part('personal')).toHaveTextContent('E-mail address: ada@example.org');
    expect(part('personal')).toHaveFocus();
    await press('Edit');
    expect(screen.getByLabelText(/In your words/u)).toHaveFocus();
    await press('Send');
    await press('Send as it is');
    expect(said(client)).toMatchObject([{ comment: 'Call ada@example.org' }]);
  });

  it('can be stopped by the host, and stays in the form', async () => {
    const client = createMemoryClient();
    draw(client, { onBeforeSubmit: (_, event) => event.preventDefault() });
    await press('Disagree');
    await press('Send');
    expect(said(client)).toEqual([]);
    expect(part('disagree')).toBeVisible();
  });
});

describe('a draft', () => {
  const memoryDrafts = () => {
    const kept = new Map<string, unknown>();
    const drafts: DraftStore = { load: async (id) => kept.get(id) ?? null, keep: async (id, form) => void (form === null ? kept.delete(id) : kept.set(id, form)) };
    return { kept, drafts };
  };

  it('is kept a second after the last key, comes back after a reload, and goes once it is sent', async () => {
    const { kept, drafts } = memoryDrafts();
    const { unmount } = draw(createMemoryClient({ drafts }));
    await press('Disagree');
    await write(screen.getByLabelText(/In your words/u), 'Half a thought');
    expect(kept.size).toBe(0);
    await waitFor(() => expect(screen.getByText('Draft saved on this device')).toBeVisible(), { timeout: 2000 });
    expect(kept.get('P-2081')).toMatchObject({ open: 'disagree', comment: 'Half a thought' });
    unmount();
    const client = createMemoryClient({ drafts });
    draw(client);
    expect(await screen.findByLabelText(/In your words/u)).toHaveValue('Half a thought');
    await press('Send');
    await waitFor(() => expect(kept.size).toBe(0), { timeout: 2000 });
    expect(said(client)).toMatchObject([{ comment: 'Half a thought' }]);
  });

  it('that is younger than a second is kept when the page goes', async () => {
    const { kept, drafts } = memoryDrafts();
    const { unmount } = draw(createMemoryClient({ drafts }));
    await press('Disagree');
    await write(screen.getByLabelText(/In your words/u), 'Quick');
    unmount();
    expect(kept.get('P-2081')).toMatchObject({ comment: 'Quick' });
  });

  it('of another shape is left alone', async () => {
    const drafts: DraftStore = { load: async () => ({ open: 'disagree', features: 'all' }), keep: async () => undefined };
    draw(createMemoryClient({ drafts }));
    await act(async () => {});
    expect(part('disagree')).toBeNull();
  });
});

describe('a receipt', () => {
  it('is withdrawn after one question, leaves a tombstone, and another answer can be given', async () => {
    const client = createMemoryClient({ settle: 'sent' });
    const onWithdraw = vi.fn<NonNullable<FeedbackProps['onWithdraw']>>();
    draw(client, { onWithdraw });
    await press('Agree');
    await press('Withdraw');
    expect(screen.getByRole('group', { name: 'Withdraw this for good?' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await press('Keep it');
    expect(screen.getByRole('button', { name: 'Withdraw' })).toHaveFocus();
    await press('Withdraw');
    await press('Yes, withdraw');
    expect(client.getState().records.map(({ type }) => type)).toEqual(['candor.feedback.submitted.v1', 'candor.feedback.withdrawn.v1']);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Your answer was withdrawn' })).toHaveFocus());
    expect(onWithdraw).toHaveBeenCalledTimes(1);
    await press('Disagree');
    await press('Send');
    expect(said(client)[2]).not.toHaveProperty('supersedes');
  });

  it('stays until it is closed, and opens again', async () => {
    draw(createMemoryClient({ settle: 'sent' }));
    await press('Agree');
    await press('Close');
    expect(screen.queryByRole('heading', { name: 'Your answer was received' })).toBeNull();
    const opener = screen.getByRole('button', { name: 'Show my answer' });
    expect(opener).toHaveFocus();
    await press('Show my answer');
    expect(screen.getByRole('heading', { name: 'Your answer was received' })).toHaveFocus();
  });

  it('is copied word for word', async () => {
    const user = userEvent.setup();
    draw(createMemoryClient({ settle: 'sent' }));
    await user.click(screen.getByRole('button', { name: 'Agree' }));
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied')).toBeVisible();
    const text = await navigator.clipboard.readText();
    expect(text.split('\n')).toEqual(expect.arrayContaining(['Your answer was received', 'You said: Agree', 'Reference: CF-2048']));
  });

  it('asks the host to sign in again, and goes on when that is done', async () => {
    const client = createMemoryClient({ signIn: true });
    const resume = vi.spyOn(client, 'resume');
    const onSignIn = vi.fn<() => Promise<void>>().mockResolvedValue(undefined);
    draw(client, { onSignIn });
    await press('Sign in');
    expect(onSignIn).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(resume).toHaveBeenCalledTimes(1));
  });
});

describe('a question', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const asked = async (options: Parameters<typeof createMemoryClient>[0] = {}, props: Props = {}) => {
    const clock = manualClock('2026-03-02T13:10:00Z');
    const service = memoryService({ status: questionStatus(id, 'submitted') });
    const client = createMemoryClient({ settle: 'sent', clock, service, respondBy: '2026-03-04T13:09:00.000Z', ...options });
    draw(client, props);
    await press('Ask a person');
    await screen.findByRole('radio', { name: /Reliability desk/u });
    await write(screen.getByLabelText(/Your question/u), 'Same pump as last month?');
    return { clock, service, client };
  };
  /** The next look at the service. */
  const look = (clock: ReturnType<typeof manualClock>) => act(async () => { clock.advance(60_000); });

  it('says whom one can ask, when they are there, and by when they answer, before it is sent', async () => {
    const { client } = await asked();
    expect(screen.getByRole('radio', { name: /Reliability desk/u })).toBeChecked();
    expect(part('target')).toHaveTextContent('Hours: Monday to Friday, 6 to 18');
    expect(part('expect')).toHaveTextContent('Expect an answer within 2 days.');
    await pick(/Lead of the hall/u);
    await pick('Urgent');
    expect(part('expect')).toHaveTextContent('Expect an answer within 1 hour.');
    await press('Send');
    expect(said(client)).toEqual([]);
    expect(screen.getByLabelText(/Why is it urgent/u)).toHaveAccessibleDescription('Say why it is urgent.');
    await write(screen.getByLabelText(/Why is it urgent/u), 'The shift ends');
    await write(screen.getByLabelText(/How should you be answered/u), 'By phone');
    await press('Send');
    expect(said(client)).toMatchObject([{ escalation: { target: 'hall-lead', urgency: 'urgent', why: 'The shift ends', question: 'Same pump as last month?', contact: 'By phone' } }]);
  });

  it('has a status and a timeline that follow what people do, by role', async () => {
    const { clock, service } = await asked();
    await press('Send');
    await waitFor(() => expect(part('status')).toHaveTextContent('Sent, not yet seen'));
    service.say(questionStatus(id, 'in_review', [{}]));
    await look(clock);
    await waitFor(() => expect(part('status')).toHaveTextContent('In review'));
    service.say(questionStatus(id, 'resolved', [{}, { act: 'resolve', state: 'resolved', note: 'It is another one.', outcome: 'changed' }], { outcome: 'changed' }));
    await look(clock);
    await waitFor(() => expect(part('outcome')).toHaveTextContent('The recommendation was changed.'));
    expect([...part('timeline')!.querySelectorAll('li')].map((step) => step.textContent)).toEqual([
      expect.stringContaining('Received Case desk'), expect.stringContaining('Taken for review Reviewer'), expect.stringMatching(/Answered Reviewer.*It is another one\./u),
    ]);
  });

  it('that needs more is answered in place', async () => {
    const { clock, service, client } = await asked();
    await press('Send');
    service.say(questionStatus(id, 'needs_info', [{}, { act: 'ask', state: 'needs_info', note: 'Which hall?' }]));
    await look(clock);
    await write(await screen.findByLabelText('What should they know?'), 'North hall');
    await press('Send');
    expect(said(client)[1]).toMatchObject({ update: { of: id, act: 'inform', note: 'North hall' } });
    await waitFor(() => expect(screen.queryByLabelText('What should they know?')).toBeNull());
  });

  it('says by itself that its time has passed, and offers the next person', async () => {
    const { clock, client } = await asked();
    await press('Send');
    await act(async () => {});
    expect(part('overdue')).toBeEmptyDOMElement();
    await act(async () => { clock.advance(48 * 3_600_000); });
    await waitFor(() => expect(part('overdue')).toHaveTextContent(/An answer was due by .*\. None has come yet\./u));
    await press('Ask Lead of the hall instead');
    expect(screen.getByRole('radio', { name: /Lead of the hall/u })).toBeChecked();
    expect(screen.getByLabelText(/Your question/u)).toHaveValue('Same pump as last month?');
    await press('Send');
    expect(client.getState().records.map(({ type }) => type)).toEqual(['candor.escalation.requested.v1', 'candor.escalation.withdrawn.v1', 'candor.escalation.requested.v1']);
    expect(said(client)[2]).toMatchObject({ escalation: { target: 'hall-lead' } });
  });

  it('that was answered can be asked again', async () => {
    const { clock, service, client } = await asked();
    await press('Send');
    service.say(questionStatus(id, 'resolved', [{ act: 'resolve', state: 'resolved', outcome: 'upheld' }], { outcome: 'upheld' }));
    await look(clock);
    await userEvent.click(await screen.findByRole('button', { name: 'Ask again' }));
    expect(screen.getByLabelText(/What is still open/u)).toHaveFocus();
    await write(screen.getByLabelText(/What is still open/u), 'The seal');
    await press('Send');
    expect(said(client)[1]).toMatchObject({ update: { of: id, act: 'reopen', note: 'The seal' } });
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
  });

  it('is withdrawn, and that is where it stands', async () => {
    const { client } = await asked();
    await press('Send');
    await press('Withdraw');
    await press('Yes, withdraw');
    expect(client.getState().records.at(-1)!.type).toBe('candor.escalation.withdrawn.v1');
    expect(await screen.findByRole('heading', { name: 'Your question was withdrawn' })).toHaveFocus();
  });

  it('puts the decision on hold where the policy says so, and says it before', async () => {
    const { client } = await asked({}, { policy: { holdOnEscalation: true, targets: someTargets } });
    expect(part('hold')).toHaveTextContent('The decision is on hold until there is an answer.');
    await press('Send');
    await waitFor(() => expect(said(client)).toHaveLength(2));
    expect(said(client)[1]).toMatchObject({ decision: { onHold: true } });
  });

  it('whose status cannot be asked for says so, and keeps trying', async () => {
    const { clock, service } = await asked();
    service.say(new CandorError('service-unavailable', 'away'));
    await press('Send');
    await waitFor(() => expect(part('unchecked')).toBeVisible());
    service.say(questionStatus(id, 'acknowledged', [{ act: 'acknowledge', state: 'acknowledged' }]));
    await look(clock);
    await waitFor(() => expect(part('status')).toHaveTextContent('Seen'));
    expect(part('unchecked')).toBeNull();
  });

  it('is offered or required where the policy sees an occasion, until it is asked', async () => {
    const closeCall = handmadeWith({ sureness: { kind: 'cut-off', value: 0.55, word: 'close-call', n: 331 } });
    const client = createMemoryClient();
    const { rerender } = draw(client, { subject: { explanation: closeCall } });
    expect(part('advice')).toHaveTextContent('This is a close call. You can ask a person.');
    rerender(drawn(client, { subject: { explanation: closeCall }, policy: { escalation: { 'close-call': 'require' } } }));
    expect(part('advice')).toHaveTextContent('This is a close call. Please ask a person before you decide.');
    await press('Ask a person');
    await press('Send');
    expect(part('advice')).toBeNull();
  });

  it('is offered after a disagreement', async () => {
    draw(createMemoryClient());
    expect(part('advice')).toBeNull();
    await press('Disagree');
    await press('Send');
    await waitFor(() => expect(part('advice')).toHaveTextContent('You disagree. You can ask a person.'));
  });
});
