import type { FeedbackStatus } from '@candor/core/feedback';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { CandorProvider } from '../CandorProvider.js';
import { Escalation } from '../components/Escalation.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { inWords } from '../testing/inWords.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { questionStatus, someTargets } from '../testing/memoryService.js';

interface Args {
  asked: boolean;
  status: FeedbackStatus | null;
  now: string;
}

const id = '00000000-0000-4000-8000-000000000001';

/** Asking a person about the case made by hand, before and after. */
function Asking({ asked, status, now }: Args) {
  const [client] = useState(() => createMemoryClient({ settle: 'sent' }));
  useEffect(() => {
    if (asked && client.getState().records.length === 0) void client.submit({ kind: 'escalation', target: 'reliability', urgency: 'normal', question: 'Is this pump the same as last month?' }, { explanation: handmade });
  }, [asked, client]);
  return (
    <CandorProvider about={handmadeAbout} client={client} now={now}>
      <div className="candor candor-panel"><div className="candor-section"><Escalation subject={{ explanation: handmade }} targets={someTargets} status={asked ? status : null} /></div></div>
    </CandorProvider>
  );
}

const meta = {
  title: 'Components/Escalation',
  component: Escalation as never,
  tags: ['experimental', '!autodocs'],
  args: { asked: false, status: null, now: '2026-03-02T13:10:00Z' },
  argTypes: { status: { table: { disable: true } } },
  render: (args) => <Asking key={String(args.asked)} {...args} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const says = (key: 'candor.feedback.send' | 'candor.escalation.state.in_review'): Story['play'] =>
  inWords(async ({ canvasElement, say }) => void (await waitFor(() => expect(canvasElement.querySelector('[data-part="escalation"]')).toHaveTextContent(say(key)))));

export const Playground: Story = { play: says('candor.feedback.send') };

export const Asked: Story = { args: { asked: true, status: questionStatus(id, 'in_review', [{}]) }, play: says('candor.escalation.state.in_review') };

/** A promise that has passed is said, and the next person is offered. */
export const PastDue: Story = {
  args: { asked: true, status: questionStatus(id, 'in_review', [{}]), now: '2026-03-04T13:09:01Z' },
  play: async ({ canvasElement }) => void (await waitFor(() => expect(canvasElement.querySelector('[data-part="overdue"]')?.textContent).toBeTruthy())),
};
