import '../styles.css';
import { en } from '@candor/core/locales/en';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadFeedbackWords } from '../feedback/feedbackWords.js';
import { emulate } from '../testing/emulate.js';
import { furtherAtHand } from '../testing/furtherAtHand.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { memoryService } from '../testing/memoryService.js';
import { Explanation } from './Explanation.js';
import type { Policy } from '../candor.js';

beforeAll(async () => {
  await page.viewport(480, 900);
  await Promise.all([furtherAtHand(), loadFeedbackWords(en)]);
});
afterEach(async () => {
  cleanup();
  await emulate();
});

const open = (policy: Policy = {}) => {
  const client = createMemoryClient({ settle: 'sent', service: memoryService() });
  const { container } = render(<Explanation data={handmade} about={handmadeAbout} caseLabel="P-2081" client={client} policy={policy} />);
  return { client, container, said: () => client.getState().records.map(({ event }) => event!) };
};
const focused = () => document.activeElement as HTMLElement;
const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? element.textContent?.trim() ?? '';

/** Presses Tab until the control of this name has the focus. */
async function tabTo(name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await userEvent.tab();
    if (name.test(nameOf(focused()))) return;
  }
  throw new Error(`Tab never met ${name}`);
}

describe('agreeing and disagreeing', () => {
  it('have the same box, type, weight, colour and contrast, side by side', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await emulate({ scheme });
      open();
      const measure = (name: string) => {
        const button = screen.getByRole('button', { name });
        const { width, height } = button.getBoundingClientRect();
        const { fontSize, fontWeight, fontFamily, color, backgroundColor, borderColor, borderWidth, opacity } = getComputedStyle(button);
        return { width: Math.round(width), height, fontSize, fontWeight, fontFamily, color, backgroundColor, borderColor, borderWidth, opacity };
      };
      expect(measure('Disagree')).toEqual(measure('Agree'));
      expect(measure('Not sure')).toEqual(measure('Agree'));
      const [agree, disagree] = ['Agree', 'Disagree'].map((name) => screen.getByRole('button', { name }).getBoundingClientRect());
      expect(disagree!.top).toBe(agree!.top);
      cleanup();
    }
  });

  it('differ by one act', async () => {
    const acts = async (names: readonly string[]) => {
      const { said } = open();
      let count = 0;
      for (const name of names) {
        await userEvent.click(screen.getByRole('button', { name }));
        count++;
      }
      await waitFor(() => expect(said()).toHaveLength(1));
      cleanup();
      return count;
    };
    expect(await acts(['Disagree', 'Send']) - await acts(['Agree'])).toBe(1);
  });
});

it('an officer with a keyboard reads, corrects a value, disagrees, asks a person and withdraws', async () => {
  const { said } = open();
  await tabTo(/Hours since the last service.*pushed towards/u);
  await userEvent.keyboard('{Enter}');
  expect(screen.getAllByText('Past cases')[0]).toBeVisible();

  await tabTo(/^Disagree$/u);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toHaveProperty('type', 'checkbox'));
  await userEvent.keyboard(' ');
  await tabTo(/^The value is wrong$/u);
  await userEvent.keyboard(' ');
  await tabTo(/^Correct value/u);
  await userEvent.keyboard('1,900');
  await tabTo(/^Where does it say so/u);
  await userEvent.keyboard('Service book');
  await tabTo(/^Send$/u);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toHaveTextContent('Your answer was received'));
  expect(said()[0]!.data).toMatchObject({ verdict: 'disagree', items: [{ feature: 'hours_since_service', claim: 'wrong-value', correction: { value: 1900, source: 'Service book' } }] });

  await tabTo(/^Ask a person$/u);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(nameOf(focused())).toMatch(/^Reliability desk/u));
  await userEvent.keyboard('{ArrowDown}');
  expect(nameOf(focused())).toMatch(/^Lead of the hall/u);
  await tabTo(/^Your question/u);
  await userEvent.keyboard('Which pump is this?');
  await tabTo(/^Send$/u);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toHaveTextContent('Your question was received'));
  expect(said()[1]!.data).toMatchObject({ escalation: { target: 'hall-lead', question: 'Which pump is this?' } });

  await tabTo(/^Withdraw$/u);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toHaveTextContent('Keep it'));
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toHaveTextContent('Your question was withdrawn'));
  expect(said()[2]!.type).toBe('candor.escalation.withdrawn.v1');
});

describe.each([['light', {}], ['dark', { scheme: 'dark' }], ['forced colours', { forced: true }]] as const)('in %s', (_, media) => {
  const states: Readonly<Record<string, (press: (name: string | RegExp) => Promise<void>) => Promise<void>>> = {
    'the disagreement, all of it open': async (press) => {
      await press('Disagree');
      await userEvent.click(screen.getAllByRole('checkbox')[0]!);
      await userEvent.click(screen.getByRole('radio', { name: 'The value is wrong' }));
      await userEvent.click(screen.getByRole('checkbox', { name: 'Something is missing' }));
      await userEvent.fill(screen.getByLabelText(/In your words/u), 'ada@example.org');
      await press('Send');
    },
    'the question, urgent and unexplained': async (press) => {
      await press('Ask a person');
      await userEvent.click(await screen.findByRole('radio', { name: 'Urgent' }));
      await press('Send');
    },
    'a receipt about to be withdrawn, and a question that was asked': async (press) => {
      await press('Agree');
      await press('Ask a person');
      await press('Send');
      await userEvent.click(screen.getAllByRole('button', { name: 'Withdraw' })[0]!);
    },
  };
  it.each(Object.keys(states))('axe finds nothing in %s', async (name) => {
    await emulate(media);
    const { container } = open();
    await states[name]!((button) => userEvent.click(screen.getByRole('button', { name: button })));
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    const { violations } = await axe.run(container, { rules: { 'target-size': { enabled: true }, region: { enabled: false } }, resultTypes: ['violations'] });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
  });

  it('axe finds nothing in an own view', async () => {
    await emulate(media);
    const { container } = open({ reveal: 'own-view-first', ownViewSkip: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Show the recommendation' }));
    const { violations } = await axe.run(container, { rules: { 'target-size': { enabled: true }, region: { enabled: false } }, resultTypes: ['violations'] });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([]);
  });
});
