import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { Reasons } from '../components/Reasons.js';
import { inWords } from '../testing/inWords.js';
import { Shown, shownCaseControl, type ShownCase } from './shownCase.js';

interface Args extends ShownCase {
  interactive: boolean;
}

const meta = {
  title: 'Components/Reasons',
  component: Reasons as never,
  tags: ['stable', '!autodocs'],
  args: { shownCase: 'normal', interactive: true },
  argTypes: shownCaseControl(),
  render: ({ shownCase, interactive }) => <Shown shownCase={shownCase} draw={(narrative, { explanation }) => <Reasons narrative={narrative} features={explanation.features} interactive={interactive} />} />,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};

/** Opens in place; Escape closes it and gives the focus back. */
export const Open: Story = {
  play: async ({ canvasElement }) => {
    const trigger = canvasElement.querySelector<HTMLButtonElement>('[data-part="trigger"]')!;
    trigger.focus();
    await userEvent.keyboard('{Enter}');
    await expect(trigger).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Escape}');
    await expect(trigger).toHaveAttribute('aria-expanded', 'false');
    await expect(trigger).toHaveFocus();
    await userEvent.keyboard('{Enter}');
  },
};

/** No order is firm, so none is numbered. */
export const CloseCall: Story = { args: { shownCase: 'close-call' } };

/** Reasons of an amount, in its unit. */
export const Amount: Story = { args: { shownCase: 'amount' } };

/** For reading and print. */
export const ReadOnly: Story = {
  args: { interactive: false },
  play: async ({ canvas }) => void (await expect(canvas.queryAllByRole('button')).toHaveLength(0)),
};

/** The host adds to an open reason, here a way to the paper behind the value. */
export const WithAHostLink: Story = {
  render: ({ shownCase }) => (
    <Shown
      shownCase={shownCase}
      draw={(narrative, { explanation }) => (
        <Reasons narrative={narrative} features={explanation.features} defaultExpanded={narrative.reasons.slice(0, 1).map(({ feature }) => feature)} itemExtra={({ label }) => <a href="#paper">Open the paper behind “{label}”</a>} />
      )}
    />
  ),
  play: async ({ canvas }) => void (await expect(canvas.getByRole('link')).toBeVisible()),
};

/** Below the main reasons, at a press, all others that count and are firm. */
export const MoreAtAPress: Story = {
  render: ({ shownCase }) => (
    <Shown
      shownCase={shownCase}
      draw={(narrative, { explanation }) => (
        <Reasons.Root narrative={narrative} features={explanation.features}>
          <Reasons.List />
          <Reasons.More />
          <Reasons.Opposing />
        </Reasons.Root>
      )}
    />
  ),
  play: async ({ canvasElement }) => {
    const listed = () => canvasElement.querySelectorAll('[data-part="list"] > li').length;
    await expect(listed()).toBe(3);
    await userEvent.click(canvasElement.querySelector('[data-part="more-reasons"]')!);
    await expect(listed()).toBeGreaterThan(3);
  },
};

/** Where each value came from, and the word that it is wrong. */
export const WithSources: Story = {
  render: ({ shownCase }) => (
    <Shown
      shownCase={shownCase}
      draw={(narrative, { explanation }) => {
        const first = narrative.reasons[0]!.feature;
        return <Reasons narrative={narrative} features={explanation.features} defaultExpanded={[first]} sources={{ [first]: { from: 'Application form', date: '2026-03-02' } }} onWrong={() => {}} />;
      }}
    />
  ),
  play: inWords(async ({ canvas, canvasElement, say }) => {
    await expect(canvasElement.querySelector('[data-part="source"]')).toHaveTextContent(/Application form/u);
    await expect(canvas.getByRole('button', { name: say('candor.reasons.wrong') })).toBeVisible();
  }),
};

/** An item of the host's own making: its sentence without a bar. */
export const OwnItems: Story = {
  render: ({ shownCase }) => (
    <Shown
      shownCase={shownCase}
      draw={(narrative) => (
        <Reasons.Root narrative={narrative} interactive={false}>
          <Reasons.List>
            {narrative.reasons.map((reason) => <Reasons.Item key={reason.feature} reason={reason}><Reasons.Trigger><Reasons.Sentence /></Reasons.Trigger></Reasons.Item>)}
          </Reasons.List>
        </Reasons.Root>
      )}
    />
  ),
  play: async ({ canvasElement }) => void (await expect(canvasElement.querySelector('[data-part="bar"]')).toBeNull()),
};
