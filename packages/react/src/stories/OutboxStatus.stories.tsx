import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import { OutboxStatus } from '../components/OutboxStatus.js';
import { handmade } from '../testing/handmade.js';
import { createMemoryClient } from '../testing/memoryClient.js';

interface Args {
  settle: 'waiting' | 'sent' | 'refused';
  online: boolean;
}

/** Three answers about three cases, and how far they have come. */
function Answered({ settle, online }: Args) {
  const [client] = useState(() => createMemoryClient({ settle, online }));
  useEffect(() => {
    for (const id of ['P-2081', 'P-2082', 'P-2083']) void client.submit({ kind: 'opinion', verdict: 'agree' }, { predictionId: id, explanation: { ...handmade, case: { id } } });
  }, [client]);
  return <OutboxStatus client={client} showWhenEmpty />;
}

const meta = {
  title: 'Components/OutboxStatus',
  component: OutboxStatus as never,
  tags: ['beta', '!autodocs'],
  args: { settle: 'waiting', online: false },
  argTypes: { settle: { name: 'Answers are', options: ['waiting', 'sent', 'refused'], control: { type: 'inline-radio' } } },
  render: ({ settle, online }) => <Answered key={`${settle} ${online}`} settle={settle} online={online} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const three: Story['play'] = async ({ canvasElement }) => void (await waitFor(() => expect(canvasElement.querySelectorAll('[data-part="record"]')).toHaveLength(3)));

export const Playground: Story = { play: three };
export const Sent: Story = { args: { settle: 'sent', online: true }, play: three };
export const Refused: Story = { args: { settle: 'refused', online: true }, play: three };
