import { CandorError } from '@candor/core';
import type { FeedbackStatus } from '@candor/core/feedback';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { Escalation as EscalationPart } from '../components/Escalation.js';
import type { Explanation } from '../components/Explanation.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { OutboxStatus } from '../components/OutboxStatus.js';
import { CandorProvider } from '../CandorProvider.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { HandmadeExplanation } from '../testing/HandmadeExplanation.js';
import { handmadeHost } from '../testing/handmadeHost.js';
import { handmadePanel } from '../testing/handmadePanel.js';
import { inWords } from '../testing/inWords.js';
import { manualClock } from '../testing/manualClock.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { memoryService, questionStatus, someTargets } from '../testing/memoryService.js';

/** What happens to an answer, on a case made by hand: the flow is the same for every model. */
const meta = {
  ...handmadePanel,
  title: 'Feedback flows/Step by step (hand-made)',
} satisfies Meta<typeof Explanation>;

export default meta;
type Story = StoryObj<typeof meta>;

const temperature = (locale: string) => ({ name: new RegExp(String(handmadeHost(locale).presentation.labels?.['bearing_temperature']), 'u') });
/** What the host of this language calls an outcome. */
const outcome = (locale: string, wanted: string) =>
  handmadeHost(locale).decision!.cutoffs.flatMap(({ outcome: one }) => (typeof one === 'object' && one.id === wanted ? [String(one.headline)] : []))[0]!;
/** A label is followed by what is optional about it. */
const beginning = { exact: false };
const sent = (args: ExplanationProps) => <HandmadeExplanation {...args} client={createMemoryClient({ settle: 'sent' })} />;

/** One act, and a receipt that stays. */
export const Agree: Story = {
  render: sent,
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.feedback.agree'));
    await waitFor(() => expect(canvas.getByRole('heading', { name: say('candor.receipt.answer.sent') })).toHaveFocus());
    await expect(canvas.getByText('CF-2048')).toBeVisible();
  }),
};

/** The form opens in place and could be sent at once. */
export const DisagreeForm: Story = {
  play: inWords(async ({ canvas, say, locale, press }) => {
    await press(say('candor.feedback.disagree'));
    await userEvent.click(await canvas.findByRole('checkbox', temperature(locale)));
    await userEvent.click(canvas.getByRole('checkbox', { name: say('candor.feedback.missing') }));
    await userEvent.type(canvas.getByLabelText(say('candor.feedback.comment'), beginning), 'The sensor was moved last week.');
  }),
};

/** A wrong value is corrected, and tried out: the record itself stays as it is. */
export const WrongValue: Story = {
  render: (args) => (
    <HandmadeExplanation
      {...args}
      client={createMemoryClient()}
      feedback={{ predict: () => Promise.resolve(handmadeWith({ prediction: { ...handmade.prediction, value: 0.17, outcome: 'run', label: '0' } })) }}
    />
  ),
  play: inWords(async ({ canvas, canvasElement, say, locale, press }) => {
    await press(say('candor.feedback.disagree'));
    await userEvent.click(await canvas.findByRole('checkbox', temperature(locale)));
    await userEvent.click(canvas.getByRole('radio', { name: say('candor.feedback.claim.wrong-value') }));
    await userEvent.type(canvas.getByLabelText(say('candor.feedback.correct'), beginning), '58 °C');
    await userEvent.type(canvas.getByLabelText(say('candor.feedback.source'), beginning), 'Second sensor, 14:05');
    await waitFor(() => expect(canvasElement.querySelector('[data-part="if-used"]')).toHaveTextContent(say('candor.feedback.if-used.other', { after: outcome(locale, 'run'), before: outcome(locale, 'inspect') })), { timeout: 3000 });
  }),
};

export const DisagreeSent: Story = {
  play: inWords(async ({ canvas, say, locale, press }) => {
    await press(say('candor.feedback.disagree'));
    await userEvent.click(await canvas.findByRole('checkbox', temperature(locale)));
    await userEvent.click(canvas.getByRole('radio', { name: say('candor.feedback.claim.counts-less') }));
    await userEvent.selectOptions(canvas.getByLabelText(say('candor.feedback.expected'), beginning), outcome(locale, 'run'));
    await userEvent.type(canvas.getByLabelText(say('candor.feedback.comment'), beginning), 'The sensor was moved last week.');
    await press(say('candor.feedback.send'));
    await waitFor(() => expect(canvas.getByRole('heading', { name: say('candor.receipt.answer.waiting') })).toHaveFocus());
    await expect(canvas.getByText('The sensor was moved last week.')).toBeVisible();
    await expect(await canvas.findByText(say('candor.advice.offer', { because: 'disagreement' }))).toBeVisible();
  }),
};

/** What looks like personal data is shown before anything leaves; it may be sent as it is. */
export const PersonalData: Story = {
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.feedback.disagree'));
    await userEvent.type(await canvas.findByLabelText(say('candor.feedback.comment'), beginning), 'Ask ada@example.org about it.');
    await press(say('candor.feedback.send'));
    await expect(await canvas.findByText('ada@example.org')).toBeVisible();
    await expect(canvas.getByRole('button', { name: say('candor.feedback.personal.send') })).toBeVisible();
  }),
};

/** Asked once; a tombstone stays, and another answer can be given. */
export const Withdrawn: Story = {
  render: sent,
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.feedback.agree'));
    await press(say('candor.receipt.withdraw'));
    await press(say('candor.receipt.withdraw.yes'));
    await waitFor(() => expect(canvas.getByRole('heading', { name: say('candor.receipt.answer.withdrawn') })).toHaveFocus());
    await expect(canvas.getByRole('button', { name: say('candor.feedback.disagree') })).toBeVisible();
  }),
};

/** An answer is changed by a later one that names it; nothing is overwritten. */
export const Amended: Story = {
  render: sent,
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.feedback.agree'));
    await press(say('candor.receipt.change'));
    await press(say('candor.feedback.not-sure'));
    await waitFor(() => expect(canvas.getByText('CF-2049')).toBeVisible());
  }),
};

export const AskAPerson: Story = {
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.feedback.ask'));
    await userEvent.type(await canvas.findByLabelText(say('candor.feedback.question'), beginning), 'Is this pump the same as last month?');
    await press(say('candor.feedback.send'));
    await waitFor(() => expect(canvas.getByRole('heading', { name: say('candor.receipt.question.waiting') })).toHaveFocus());
  }),
};

/** Whom one can ask, when they are there, and by when they answer: all of it before sending. */
export const Urgent: Story = {
  args: { policy: { targets: someTargets, holdOnEscalation: true } },
  play: inWords(async ({ canvas, canvasElement, say, press }) => {
    await press(say('candor.feedback.ask'));
    await userEvent.click(await canvas.findByRole('radio', { name: /Lead of the hall/u }));
    await userEvent.click(canvas.getByRole('radio', { name: say('candor.escalation.urgency.urgent') }));
    await expect(canvasElement.querySelector('[data-part="expect"]')?.textContent).toBeTruthy();
    await press(say('candor.feedback.send'));
    await expect(await canvas.findByText(say('candor.escalation.why.error'))).toBeVisible();
  }),
};

const id = '00000000-0000-4000-8000-000000000001';
/** A question that was asked, and where the service says it stands. */
const standing = (status: FeedbackStatus, passed = 0): Story => ({
  render: (args) => {
    const clock = manualClock('2026-03-02T13:10:00.000Z');
    clock.advance(passed);
    const client = createMemoryClient({ settle: 'sent', service: memoryService({ status }), clock, respondBy: '2026-03-04T13:09:00.000Z' });
    void client.submit({ kind: 'escalation', target: 'reliability', urgency: 'normal', question: 'Is this pump the same as last month?' }, { explanation: handmade });
    return <HandmadeExplanation {...args} client={client} now="2026-03-02T13:10:00.000Z" />;
  },
});
const step = { take: { act: 'take', state: 'in_review', role: 'reviewer', at: '2026-03-02T14:00:00.000Z' } } as const;

export const InReview: Story = { ...standing(questionStatus(id, 'in_review', [step.take])), play: inWords(async ({ canvas, say }) => void (await canvas.findByText(say('candor.escalation.state.in_review')))) };

/** The reviewer asks back: the officer answers in place. */
export const NeedsInfo: Story = {
  ...standing(questionStatus(id, 'needs_info', [step.take, { act: 'ask', state: 'needs_info', note: 'Which hall is it in?' }])),
  play: inWords(async ({ canvas, say }) => {
    await userEvent.type(await canvas.findByLabelText(say('candor.escalation.inform'), beginning), 'North hall, by the door.');
  }),
};

export const Answered: Story = {
  ...standing(questionStatus(id, 'resolved', [step.take, { act: 'resolve', state: 'resolved', outcome: 'changed', note: 'It was replaced in January. Run on.' }], { outcome: 'changed' })),
  play: inWords(async ({ canvas, say }) => {
    await expect(await canvas.findByText('It was replaced in January. Run on.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: say('candor.escalation.reopen') })).toBeVisible();
  }),
};

/** The promised time has passed: said by itself, with whom to ask next. */
export const PastDue: Story = {
  ...standing(questionStatus(id, 'submitted', [], { nextTargets: [{ id: 'hall-lead', name: 'Lead of the hall' }] }), 49 * 3_600_000),
  play: inWords(async ({ canvas, say }) => {
    await expect(await canvas.findByRole('button', { name: say('candor.escalation.next', { name: 'Lead of the hall' }) })).toBeVisible();
  }),
};

/** Asking a person, anywhere on a host's page. */
export const EscalationAlone: Story = {
  render: () => (
    <CandorProvider about={handmadeAbout} client={createMemoryClient()}>
      <div className="candor candor-panel"><EscalationPart subject={{ explanation: handmade }} targets={someTargets} /></div>
    </CandorProvider>
  ),
  play: inWords(async ({ canvas, say }) => void (await canvas.findByLabelText(say('candor.feedback.question'), beginning))),
};

/** The officer notes a view before anything of the recommendation is seen. */
export const OwnViewFirst: Story = {
  args: { policy: { reveal: 'own-view-first', ownViewSkip: true } },
  play: inWords(async ({ canvas, say, locale }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: outcome(locale, 'inspect') }));
    await userEvent.click(canvas.getByRole('radio', { name: say('candor.own-view.sure.fairly') }));
    await expect(canvas.queryByText(say('candor.reasons.heading'))).toBeNull();
  }),
};

/** Skipped, with a reason. */
export const OwnViewSkipped: Story = {
  args: { policy: { reveal: 'own-view-first', ownViewSkip: true } },
  play: inWords(async ({ canvas, say, locale, press }) => {
    await press(say('candor.own-view.skip'));
    await userEvent.type(await canvas.findByLabelText(say('candor.own-view.skip.why'), beginning), 'I know this pump.');
    await press(say('candor.own-view.reveal'));
    await waitFor(() => expect(canvas.getByRole('heading', { name: say('candor.recommendation.outcome', { outcome: outcome(locale, 'inspect') }) })).toHaveFocus());
  }),
};

export const OnRequest: Story = { args: { policy: { reveal: 'on-request' } }, play: inWords(async ({ canvas, say }) => void (await canvas.findByRole('button', { name: say('candor.own-view.reveal') }))) };

/** A desk that wants a person asked before a close call is decided. */
export const AskingRequired: Story = {
  args: {
    data: handmadeWith({ sureness: { kind: 'cut-off', value: 0.55, word: 'close-call', n: 331 } }),
    policy: { escalation: { 'close-call': 'require' } },
  },
  play: inWords(async ({ canvas, say }) => void (await canvas.findByText(say('candor.advice.require', { because: 'close' })))),
};

/** Kept on the device until the officer has signed in again. */
export const SignedOut: Story = {
  render: (args) => <HandmadeExplanation {...args} client={createMemoryClient({ signIn: true })} feedback={{ onSignIn: () => Promise.resolve() }} />,
  play: inWords(async ({ canvas, say }) => void (await canvas.findByRole('button', { name: say('candor.feedback.sign-in') }))),
};

/** Nothing that was typed is lost when the answer could not be kept. */
export const CouldNotBeSaved: Story = {
  render: (args) => <HandmadeExplanation {...args} client={createMemoryClient({ failure: new CandorError('storage-full', 'the device refused to keep the answer: quota exceeded; free some space and send again') })} />,
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.feedback.disagree'));
    await userEvent.type(await canvas.findByLabelText(say('candor.feedback.comment'), beginning), 'Still here.');
    await press(say('candor.feedback.send'));
    await expect(await canvas.findByRole('alert')).toBeVisible();
    await expect(canvas.getByLabelText(say('candor.feedback.comment'), beginning)).toHaveValue('Still here.');
  }),
};

export const Refused: Story = {
  render: (args) => <HandmadeExplanation {...args} client={createMemoryClient({ settle: 'refused' })} />,
  play: inWords(async ({ canvas, say, press }) => {
    await press(say('candor.feedback.not-sure'));
    await expect(await canvas.findByRole('button', { name: say('candor.receipt.again') })).toBeVisible();
  }),
};

/** Every answer on this device, newest first. */
export const Outbox: Story = {
  render: (args) => {
    const client = createMemoryClient();
    return (
      <>
        <HandmadeExplanation {...args} client={client} />
        <OutboxStatus client={client} showWhenEmpty />
      </>
    );
  },
  play: inWords(async ({ canvasElement, say, press }) => {
    await press(say('candor.feedback.agree'));
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-part="outbox"] [data-part="record"]')).toHaveLength(1));
  }),
};
