import { CandorError } from '@candor/core';
import type { FeedbackStatus } from '@candor/core/feedback';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { Escalation as EscalationPart } from '../components/Escalation.js';
import { Explanation } from '../components/Explanation.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { OutboxStatus } from '../components/OutboxStatus.js';
import { CandorProvider } from '../CandorProvider.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { handmadePanel } from '../testing/handmadePanel.js';
import { manualClock } from '../testing/manualClock.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { memoryService, questionStatus, someTargets } from '../testing/memoryService.js';

/** What happens to an answer, on a case made by hand: the flow is the same for every model. */
const meta = {
  ...handmadePanel,
  title: 'Feedback flows (hand-made)',
} satisfies Meta<typeof Explanation>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const press = async (canvas: Canvas, name: string) => userEvent.click(await canvas.findByRole('button', { name }));
const sent = (args: ExplanationProps) => <Explanation {...args} client={createMemoryClient({ settle: 'sent' })} />;

/** One act, and a receipt that stays. */
export const Agree: Story = {
  render: sent,
  play: async ({ canvas }) => {
    await press(canvas, 'Agree');
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Your answer was received' })).toHaveFocus());
    await expect(canvas.getByText('CF-2048')).toBeVisible();
  },
};

/** The form opens in place and could be sent at once. */
export const DisagreeForm: Story = {
  play: async ({ canvas }) => {
    await press(canvas, 'Disagree');
    await userEvent.click(await canvas.findByRole('checkbox', { name: /Bearing temperature/u }));
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Something is missing' }));
    await userEvent.type(canvas.getByLabelText(/In your words/u), 'The sensor was moved last week.');
  },
};

/** A wrong value is corrected, and tried out: the record itself stays as it is. */
export const WrongValue: Story = {
  render: (args) => (
    <Explanation
      {...args}
      client={createMemoryClient()}
      feedback={{ predict: () => Promise.resolve(handmadeWith({ prediction: { ...handmade.prediction, value: 0.17, outcome: 'run', label: '0' } })) }}
    />
  ),
  play: async ({ canvas, canvasElement }) => {
    await press(canvas, 'Disagree');
    await userEvent.click(await canvas.findByRole('checkbox', { name: /Bearing temperature/u }));
    await userEvent.click(canvas.getByRole('radio', { name: 'The value is wrong' }));
    await userEvent.type(canvas.getByLabelText('Correct value'), '58 °C');
    await userEvent.type(canvas.getByLabelText(/Where does it say so/u), 'Second sensor, 14:05');
    await waitFor(() => expect(canvasElement.querySelector('[data-part="if-used"]')).toHaveTextContent('would have been run on instead of inspect'), { timeout: 3000 });
  },
};

export const DisagreeSent: Story = {
  play: async ({ canvas }) => {
    await press(canvas, 'Disagree');
    await userEvent.click(await canvas.findByRole('checkbox', { name: /Bearing temperature/u }));
    await userEvent.click(canvas.getByRole('radio', { name: 'It should count less' }));
    await userEvent.selectOptions(canvas.getByLabelText(/What should it have been/u), 'run on');
    await userEvent.type(canvas.getByLabelText(/In your words/u), 'The sensor was moved last week.');
    await press(canvas, 'Send');
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Your answer is saved' })).toHaveFocus());
    await expect(canvas.getByText('The sensor was moved last week.')).toBeVisible();
    await expect(await canvas.findByText('You disagree. You can ask a person.')).toBeVisible();
  },
};

/** What looks like personal data is shown before anything leaves; it may be sent as it is. */
export const PersonalData: Story = {
  play: async ({ canvas }) => {
    await press(canvas, 'Disagree');
    await userEvent.type(await canvas.findByLabelText(/In your words/u), 'Ask ada@example.org about it.');
    await press(canvas, 'Send');
    await expect(await canvas.findByText('ada@example.org')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Send as it is' })).toBeVisible();
  },
};

/** Asked once; a tombstone stays, and another answer can be given. */
export const Withdrawn: Story = {
  render: sent,
  play: async ({ canvas }) => {
    await press(canvas, 'Agree');
    await press(canvas, 'Withdraw');
    await press(canvas, 'Yes, withdraw');
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Your answer was withdrawn' })).toHaveFocus());
    await expect(canvas.getByRole('button', { name: 'Disagree' })).toBeVisible();
  },
};

/** An answer is changed by a later one that names it; nothing is overwritten. */
export const Amended: Story = {
  render: sent,
  play: async ({ canvas }) => {
    await press(canvas, 'Agree');
    await press(canvas, 'Change my answer');
    await press(canvas, 'Not sure');
    await waitFor(() => expect(canvas.getByText('CF-2049')).toBeVisible());
  },
};

export const AskAPerson: Story = {
  play: async ({ canvas }) => {
    await press(canvas, 'Ask a person');
    await userEvent.type(await canvas.findByLabelText(/Your question/u), 'Is this pump the same as last month?');
    await press(canvas, 'Send');
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Your question is saved' })).toHaveFocus());
  },
};

/** Whom one can ask, when they are there, and by when they answer: all of it before sending. */
export const Urgent: Story = {
  args: { policy: { targets: someTargets, holdOnEscalation: true } },
  play: async ({ canvas }) => {
    await press(canvas, 'Ask a person');
    await userEvent.click(await canvas.findByRole('radio', { name: /Lead of the hall/u }));
    await userEvent.click(canvas.getByRole('radio', { name: 'Urgent' }));
    await expect(canvas.getByText('1 hour')).toBeVisible();
    await press(canvas, 'Send');
    await expect(await canvas.findByText('Say why it is urgent.')).toBeVisible();
  },
};

const id = '00000000-0000-4000-8000-000000000001';
/** A question that was asked, and where the service says it stands. */
const standing = (status: FeedbackStatus, passed = 0): Story => ({
  render: (args) => {
    const clock = manualClock('2026-03-02T13:10:00.000Z');
    clock.advance(passed);
    const client = createMemoryClient({ settle: 'sent', service: memoryService({ status }), clock, respondBy: '2026-03-04T13:09:00.000Z' });
    void client.submit({ kind: 'escalation', target: 'reliability', urgency: 'normal', question: 'Is this pump the same as last month?' }, { explanation: handmade });
    return <Explanation {...args} client={client} now="2026-03-02T13:10:00.000Z" />;
  },
});
const step = { take: { act: 'take', state: 'in_review', role: 'reviewer', at: '2026-03-02T14:00:00.000Z' } } as const;

export const InReview: Story = { ...standing(questionStatus(id, 'in_review', [step.take])), play: async ({ canvas }) => void (await canvas.findByText('In review')) };

/** The reviewer asks back: the officer answers in place. */
export const NeedsInfo: Story = {
  ...standing(questionStatus(id, 'needs_info', [step.take, { act: 'ask', state: 'needs_info', note: 'Which hall is it in?' }])),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('What should they know?'), 'North hall, by the door.');
  },
};

export const Answered: Story = {
  ...standing(questionStatus(id, 'resolved', [step.take, { act: 'resolve', state: 'resolved', outcome: 'changed', note: 'It was replaced in January. Run on.' }], { outcome: 'changed' })),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('It was replaced in January. Run on.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Ask again' })).toBeVisible();
  },
};

/** The promised time has passed: said by itself, with whom to ask next. */
export const PastDue: Story = {
  ...standing(questionStatus(id, 'submitted', [], { nextTargets: [{ id: 'hall-lead', name: 'Lead of the hall' }] }), 49 * 3_600_000),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Ask Lead of the hall instead' })).toBeVisible();
  },
};

/** Asking a person, anywhere on a host's page. */
export const EscalationAlone: Story = {
  render: () => (
    <CandorProvider about={handmadeAbout} client={createMemoryClient()}>
      <div className="candor candor-panel"><EscalationPart subject={{ explanation: handmade }} targets={someTargets} /></div>
    </CandorProvider>
  ),
  play: async ({ canvas }) => void (await canvas.findByLabelText(/Your question/u)),
};

/** The officer notes a view before anything of the recommendation is seen. */
export const OwnViewFirst: Story = {
  args: { policy: { reveal: 'own-view-first', ownViewSkip: true } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'inspect' }));
    await userEvent.click(canvas.getByRole('radio', { name: 'Fairly sure' }));
    await expect(canvas.queryByText(/Main reasons/u)).toBeNull();
  },
};

/** Skipped, with a reason. */
export const OwnViewSkipped: Story = {
  args: { policy: { reveal: 'own-view-first', ownViewSkip: true } },
  play: async ({ canvas }) => {
    await press(canvas, 'Skip this');
    await userEvent.type(await canvas.findByLabelText('Why do you skip it?'), 'I know this pump.');
    await press(canvas, 'Show the recommendation');
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Recommendation: inspect' })).toHaveFocus());
  },
};

export const OnRequest: Story = { args: { policy: { reveal: 'on-request' } }, play: async ({ canvas }) => void (await canvas.findByRole('button', { name: 'Show the recommendation' })) };

/** A desk that wants a person asked before a close call is decided. */
export const AskingRequired: Story = {
  args: {
    data: handmadeWith({ sureness: { kind: 'cut-off', value: 0.55, word: 'close-call', n: 331 } }),
    policy: { escalation: { 'close-call': 'require' } },
  },
  play: async ({ canvas }) => void (await canvas.findByText('This is a close call. Please ask a person before you decide.')),
};

/** Kept on the device until the officer has signed in again. */
export const SignedOut: Story = {
  render: (args) => <Explanation {...args} client={createMemoryClient({ signIn: true })} feedback={{ onSignIn: () => Promise.resolve() }} />,
  play: async ({ canvas }) => void (await canvas.findByRole('button', { name: 'Sign in' })),
};

/** Nothing that was typed is lost when the answer could not be kept. */
export const CouldNotBeSaved: Story = {
  render: (args) => <Explanation {...args} client={createMemoryClient({ failure: new CandorError('storage-full', 'the device refused to keep the answer: quota exceeded; free some space and send again') })} />,
  play: async ({ canvas }) => {
    await press(canvas, 'Disagree');
    await userEvent.type(await canvas.findByLabelText(/In your words/u), 'Still here.');
    await press(canvas, 'Send');
    await expect(await canvas.findByRole('alert')).toBeVisible();
    await expect(canvas.getByLabelText(/In your words/u)).toHaveValue('Still here.');
  },
};

export const Refused: Story = {
  render: (args) => <Explanation {...args} client={createMemoryClient({ settle: 'refused' })} />,
  play: async ({ canvas }) => {
    await press(canvas, 'Not sure');
    await expect(await canvas.findByRole('button', { name: 'Edit and send again' })).toBeVisible();
  },
};

/** Every answer on this device, newest first. */
export const Outbox: Story = {
  render: (args) => {
    const client = createMemoryClient();
    return (
      <>
        <Explanation {...args} client={client} />
        <OutboxStatus client={client} showWhenEmpty />
      </>
    );
  },
  play: async ({ canvas, canvasElement }) => {
    await press(canvas, 'Agree');
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-part="outbox"] [data-part="record"]')).toHaveLength(1));
  },
};
