import { CandorError } from '@candor/core';
import { en } from '@candor/core/locales/en';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Policy } from '../candor.js';
import { CandorProvider } from '../CandorProvider.js';
import { loadFeedbackWords } from '../feedback/feedbackWords.js';
import { emptyForm, type FeedbackForm } from '../feedback/feedbackForm.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { Feedback, type FeedbackProps } from './Feedback.js';

beforeAll(() => loadFeedbackWords(en));

/** In one go: a key at a time takes seconds on a busy machine. */
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};

type Client = ReturnType<typeof createMemoryClient>;

function Told(props: Partial<FeedbackProps>) {
  return <Feedback narrative={useNarrative(handmade)} subject={{ explanation: handmade }} {...props} />;
}
function draw(client: Client, { policy, ...props }: Partial<FeedbackProps> & { policy?: Policy } = {}) {
  return render(<CandorProvider about={handmadeAbout} client={client} policy={policy}><Told {...props} /></CandorProvider>);
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const said = (client: Client) => client.getState().records.map(({ event }) => event!.data);

describe('answers', () => {
  it('are four of one size, with none chosen beforehand', () => {
    draw(createMemoryClient());
    const buttons = screen.getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual(['Agree', 'Disagree', 'Not sure', 'Ask a person']);
    expect(new Set(buttons.map((button) => button.className))).toEqual(new Set(['candor-button']));
    expect(buttons.every((button) => !button.hasAttribute('aria-pressed'))).toBe(true);
  });

  it('agree and not sure are one act each', async () => {
    for (const [name, verdict] of [['Agree', 'agree'], ['Not sure', 'not-sure']] as const) {
      const client = createMemoryClient();
      const { unmount } = draw(client);
      await press(name);
      expect(said(client)).toMatchObject([{ verdict }]);
      unmount();
    }
  });

  it('disagree is one act more and needs nothing filled in', async () => {
    const client = createMemoryClient();
    draw(client);
    await press('Disagree');
    await press('Send');
    expect(said(client)).toMatchObject([{ verdict: 'disagree', items: [] }]);
  });

  it('disagree sends what was ticked and typed', async () => {
    const client = createMemoryClient();
    draw(client);
    await press('Disagree');
    expect(screen.getAllByRole('checkbox')[0]).toHaveFocus();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Vibration, last seven days/u }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Something is missing' }));
    await write(screen.getByLabelText(/What is missing/u), 'The pump was replaced');
    await userEvent.click(screen.getByRole('checkbox', { name: 'The whole recommendation' }));
    await write(screen.getByLabelText(/In your words/u), 'See the log.');
    await press('Send');
    expect(said(client)).toMatchObject([{
      verdict: 'disagree',
      items: [{ about: 'feature', feature: 'vibration' }, { about: 'missing', what: 'The pump was replaced' }, { about: 'whole' }],
      comment: 'See the log.',
    }]);
  });

  it('say what sending does before it is sent, from the policy or with who looks after the model', async () => {
    draw(createMemoryClient());
    await press('Disagree');
    expect(screen.getByText(/does not change the case by itself/u)).toHaveTextContent('the reliability team');
    screen.getByRole('button', { name: 'Cancel' });
    await press('Ask a person');
    expect(screen.getByText(/Your question goes to/u)).toHaveTextContent('the reliability team');
  });

  it('put the focus on the receipt, which says word for word what was sent', async () => {
    const client = createMemoryClient({ settle: 'sent' });
    draw(client);
    await press('Disagree');
    await userEvent.click(screen.getByRole('checkbox', { name: /Bearing/u }));
    await write(screen.getByLabelText(/In your words/u), 'Line one');
    await press('Send');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Your answer was received' })).toHaveFocus());
    const receipt = document.querySelector('[data-part="receipt"]')!;
    expect(receipt).toHaveTextContent('CF-2048');
    expect(receipt.querySelector('[data-part="said"]')).toHaveTextContent('Bearing temperature');
    expect(receipt.querySelector('[data-part="comment"]')).toHaveTextContent('Line one');
  });

  it('keep everything typed when the answer could not be kept, and send it on the second try', async () => {
    const client = createMemoryClient({ failure: new CandorError('storage-full', 'quota exceeded') });
    draw(client);
    await press('Disagree');
    await write(screen.getByLabelText(/In your words/u), 'Do not lose me');
    await press('Send');
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing you typed is lost.');
    expect(screen.getByLabelText(/In your words/u)).toHaveValue('Do not lose me');
    client.failWith(null);
    await press('Send');
    expect(said(client)).toMatchObject([{ comment: 'Do not lose me' }]);
  });

  it('keep what was typed through Cancel, and give the focus back', async () => {
    draw(createMemoryClient());
    await press('Disagree');
    await write(screen.getByLabelText(/In your words/u), 'Half a thought');
    await press('Cancel');
    expect(screen.getByRole('button', { name: 'Disagree' })).toHaveFocus();
    await press('Disagree');
    expect(screen.getByLabelText(/In your words/u)).toHaveValue('Half a thought');
  });

  it('are held by a host that wants to keep them', async () => {
    const kept: FeedbackForm[] = [];
    function Host() {
      const [form, setForm] = useState<FeedbackForm>({ ...emptyForm, open: 'disagree', comment: 'From yesterday' });
      return <Told value={form} onValueChange={(next) => { kept.push(next); setForm(next); }} />;
    }
    render(<CandorProvider about={handmadeAbout} client={createMemoryClient()}><Host /></CandorProvider>);
    const comment = screen.getByLabelText(/In your words/u);
    expect(comment).toHaveValue('From yesterday');
    expect(document.body).toHaveFocus();
    await write(comment, '!');
    expect(kept.at(-1)).toMatchObject({ open: 'disagree', comment: 'From yesterday!' });
  });

  it('tell the host what is to stand in the form, why and by which act, before it does', async () => {
    const heard: string[] = [];
    draw(createMemoryClient(), { onValueChange: (next, { reason, event }) => void heard.push(`${reason} ${event?.type} ${next.open}`) });
    await press('Disagree');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Something is missing' }));
    await write(screen.getByLabelText(/What is missing/u), 'A');
    await userEvent.click(screen.getByRole('checkbox', { name: /^Vibration/u }));
    await userEvent.click(screen.getByRole('radio', { name: 'It does not apply here' }));
    await userEvent.selectOptions(screen.getByLabelText(/What did you decide/u), 'inspect');
    await press('Cancel');
    expect(heard).toEqual(['open click disagree', 'input click disagree', 'input input disagree', 'input click disagree', 'input click disagree', 'input change disagree', 'cancel click null']);
  });

  it('leave form and focus where they are when the host says so', async () => {
    let refuses = true;
    draw(createMemoryClient(), { onValueChange: (_, { cancel }) => { if (refuses) cancel(); } });
    await press('Disagree');
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    refuses = false;
    await press('Disagree');
    refuses = true;
    await write(screen.getByLabelText(/In your words/u), 'unheard');
    expect(screen.getByLabelText(/In your words/u)).toHaveValue('');
    await press('Cancel');
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  });

  it('can be changed: the new answer names the one it replaces', async () => {
    const client = createMemoryClient();
    draw(client);
    await press('Agree');
    await press('Change my answer');
    await press('Not sure');
    expect(said(client)).toMatchObject([{ verdict: 'agree' }, { verdict: 'not-sure', supersedes: client.getState().records[0]!.id }]);
    expect(document.querySelectorAll('[data-part="receipt"]')).toHaveLength(1);
  });

  it('that were refused stay editable, and the next one stands alone', async () => {
    const client = createMemoryClient({ settle: 'refused' });
    draw(client);
    await press('Disagree');
    await write(screen.getByLabelText(/In your words/u), 'Again');
    await press('Send');
    expect(await screen.findByText('This case is closed')).toBeVisible();
    await press('Edit and send again');
    expect(screen.getByLabelText(/In your words/u)).toHaveValue('Again');
    await press('Send');
    expect(said(client)[1]).not.toHaveProperty('supersedes');
  });

  it('leave a person to be asked after an opinion was given', async () => {
    const client = createMemoryClient();
    draw(client, { policy: { askTarget: { id: 'team-7', name: 'Team 7' } } });
    await press('Agree');
    await press('Ask a person');
    await write(screen.getByLabelText(/Your question/u), 'Why today?');
    await press('Send');
    expect(said(client)[1]).toMatchObject({ escalation: { target: 'team-7', question: 'Why today?' } });
    expect(document.querySelectorAll('[data-part="receipt"]')).toHaveLength(2);
  });

  it('ask for words where the policy needs them, and do not send without', async () => {
    const client = createMemoryClient();
    draw(client, { policy: { requireComment: true } });
    await press('Disagree');
    await press('Send');
    expect(said(client)).toEqual([]);
    const comment = screen.getByLabelText(/In your words/u);
    expect(comment).toHaveFocus();
    expect(comment).toHaveAccessibleDescription('Say in your words what is wrong.');
  });

  it('are not cut when they are too long', async () => {
    const client = createMemoryClient();
    draw(client, { defaultValue: { ...emptyForm, open: 'disagree', comment: 'x'.repeat(2003) } });
    await press('Send');
    expect(said(client)).toEqual([]);
    expect(screen.getByRole('alert')).toHaveTextContent('3 characters too many.');
    expect(screen.getByLabelText(/In your words/u)).toHaveValue('x'.repeat(2003));
  });

  it('kept by an earlier visit are shown as given', () => {
    const client = createMemoryClient();
    void client.submit({ kind: 'opinion', verdict: 'agree' }, { explanation: handmade });
    draw(client);
    expect(screen.getByRole('heading', { name: 'Your answer is saved' })).not.toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Agree' })).toBeNull();
  });

  it('call nobody before they are sent', async () => {
    const client = createMemoryClient();
    const submit = vi.spyOn(client, 'submit');
    draw(client);
    await press('Disagree');
    await press('Ask a person');
    expect(submit).not.toHaveBeenCalled();
  });
});
