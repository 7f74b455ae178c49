import { CandorError } from '@candor/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { Explanation } from '../components/Explanation.js';
import { OutboxStatus } from '../components/OutboxStatus.js';
import { handmadePanel } from '../testing/handmadePanel.js';
import { createMemoryClient } from '../testing/memoryClient.js';

/** What happens to an answer, on a case made by hand: the flow is the same for every model. */
const meta = {
  ...handmadePanel,
  title: 'Feedback flows (hand-made)',
} satisfies Meta<typeof Explanation>;

export default meta;
type Story = StoryObj<typeof meta>;

/** One act, and a receipt that stays. */
export const Agree: Story = {
  render: (args) => <Explanation {...args} client={createMemoryClient({ settle: 'sent' })} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Agree' }));
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Your answer was received' })).toHaveFocus());
    await expect(canvas.getByText('CF-2048')).toBeVisible();
  },
};

/** The form opens in place and could be sent at once. */
export const DisagreeForm: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Disagree' }));
    await userEvent.click(canvas.getByRole('checkbox', { name: /Bearing temperature/u }));
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Something is missing' }));
    await userEvent.type(canvas.getByLabelText(/In your words/u), 'The sensor was moved last week.');
  },
};

export const DisagreeSent: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Disagree' }));
    await userEvent.click(canvas.getByRole('checkbox', { name: /Bearing temperature/u }));
    await userEvent.type(canvas.getByLabelText(/In your words/u), 'The sensor was moved last week.');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Your answer is saved' })).toHaveFocus());
    await expect(canvas.getByText('The sensor was moved last week.')).toBeVisible();
  },
};

export const AskAPerson: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Ask a person' }));
    await userEvent.type(canvas.getByLabelText(/Your question/u), 'Is this pump the same as last month?');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'Your question is saved' })).toHaveFocus());
  },
};

/** Nothing that was typed is lost when the answer could not be kept. */
export const CouldNotBeSaved: Story = {
  render: (args) => <Explanation {...args} client={createMemoryClient({ failure: new CandorError('storage-full', 'the device refused to keep the answer: quota exceeded; free some space and send again') })} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Disagree' }));
    await userEvent.type(canvas.getByLabelText(/In your words/u), 'Still here.');
    await userEvent.click(canvas.getByRole('button', { name: 'Send' }));
    await expect(await canvas.findByRole('alert')).toBeVisible();
    await expect(canvas.getByLabelText(/In your words/u)).toHaveValue('Still here.');
  },
};

export const Refused: Story = {
  render: (args) => <Explanation {...args} client={createMemoryClient({ settle: 'refused' })} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Not sure' }));
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
    await userEvent.click(canvas.getByRole('button', { name: 'Agree' }));
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-part="outbox"] [data-part="record"]')).toHaveLength(1));
  },
};
