import { en } from '@candor/core/locales/en';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Policy } from '../candor.js';
import { loadFeedbackWords } from '../feedback/feedbackWords.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { handmadeAmount } from '../testing/handmadeAmount.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { CandorProvider } from '../CandorProvider.js';
import { Explanation } from './Explanation.js';
import { OwnView, type OwnViewProps } from './OwnView.js';

beforeAll(() => loadFeedbackWords(en));

/** In one go: a key at a time takes seconds on a busy machine. */
const write = async (field: HTMLElement, text: string) => {
  await userEvent.click(field);
  await userEvent.paste(text);
};

type Client = ReturnType<typeof createMemoryClient>;
const draw = (client: Client | null, { policy, ...props }: Partial<OwnViewProps> & { policy?: Policy } = {}) =>
  render(<CandorProvider about={handmadeAbout} client={client} policy={policy}><OwnView subject={{ explanation: handmade }} {...props} /></CandorProvider>);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const pick = (name: string) => userEvent.click(screen.getByRole('radio', { name }));
const said = (client: Client) => client.getState().records.map(({ event }) => event!.data);

describe('an own view', () => {
  it('is a choice and how sure, with nothing chosen beforehand', async () => {
    const client = createMemoryClient();
    const onReveal = vi.fn<NonNullable<OwnViewProps['onReveal']>>();
    draw(client, { onReveal });
    expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, false, false, false, false, false]);
    await pick('inspect');
    await pick('Fairly sure');
    await press('Show the recommendation');
    expect(client.getState().records[0]!.type).toBe('candor.ownview.recorded.v1');
    expect(said(client)).toMatchObject([{ ownView: { choice: 'inspect', sure: 'fairly' } }]);
    expect(onReveal).toHaveBeenCalledWith(client.getState().records[0]);
  });

  it('is told to the host with its act before it stands, and may be left as it was', async () => {
    const heard: string[] = [];
    draw(null, {
      skip: true,
      onValueChange: (next, { reason, event, cancel }) => {
        heard.push(`${reason} ${event?.type}`);
        if (next.choice === 'run') cancel();
      },
    });
    await pick('run on');
    expect(screen.getByRole('radio', { name: 'run on' })).not.toBeChecked();
    await pick('Fairly sure');
    await press('Skip this');
    await write(screen.getByRole('textbox'), 'x');
    expect(heard).toEqual(['input click', 'input click', 'skip click', 'input input']);
  });

  it('needs a choice, but not how sure', async () => {
    const client = createMemoryClient();
    draw(client);
    await press('Show the recommendation');
    expect(screen.getByRole('alert')).toHaveTextContent('Choose one first.');
    expect(screen.getByRole('radio', { name: 'run on' })).toHaveFocus();
    await pick('run on');
    await press('Show the recommendation');
    expect(said(client)).toEqual([expect.objectContaining({ ownView: { choice: 'run' } })]);
  });

  it('is an amount where nothing can be chosen from', async () => {
    const client = createMemoryClient();
    draw(client, { subject: { explanation: handmadeAmount }, choices: [] });
    await write(screen.getByLabelText('Which amount would you expect?'), '€1,250');
    await press('Show the recommendation');
    expect(said(client)).toMatchObject([{ ownView: { choice: 1250 } }]);
  });

  it('is not asked for where nobody named what could be chosen: the recommendation waits for a press alone', async () => {
    const client = createMemoryClient();
    const onReveal = vi.fn<NonNullable<OwnViewProps['onReveal']>>();
    draw(client, { choices: [], onReveal });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('The recommendation is shown when you ask for it.')).toBeVisible();
    await press('Show the recommendation');
    expect(onReveal).toHaveBeenCalledWith(null);
    expect(said(client)).toEqual([]);
  });

  it('can be skipped with a reason where the policy lets it, and not otherwise', async () => {
    const client = createMemoryClient();
    const { unmount } = draw(client);
    expect(screen.queryByRole('button', { name: 'Skip this' })).toBeNull();
    unmount();
    draw(client, { policy: { ownViewSkip: true } });
    await press('Skip this');
    await press('Show the recommendation');
    expect(screen.getByLabelText('Why do you skip it?')).toHaveAccessibleDescription('Say why.');
    await write(screen.getByLabelText('Why do you skip it?'), 'I know the case');
    await press('Show the recommendation');
    expect(said(client)).toMatchObject([{ ownView: { skipped: 'I know the case' } }]);
    expect(said(client)[0]).not.toHaveProperty('ownView.choice');
  });

  it('that could not be kept holds the recommendation back, and says so', async () => {
    const client = createMemoryClient({ failure: new Error('disk full') });
    const onReveal = vi.fn<NonNullable<OwnViewProps['onReveal']>>();
    draw(client, { onReveal });
    await pick('inspect');
    await press('Show the recommendation');
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing you typed is lost.');
    expect(onReveal).not.toHaveBeenCalled();
  });
});

describe('a panel with a policy of own views', () => {
  const panel = (policy: Policy, client = createMemoryClient(), data = handmade) => <Explanation data={data} about={handmadeAbout} client={client} policy={policy} />;
  const text = () => document.querySelector('[data-part="explanation"]')!.textContent;

  it('says nothing of the recommendation before, and puts the focus on it after', async () => {
    const client = createMemoryClient();
    render(panel({ reveal: 'own-view-first' }, client));
    await screen.findByRole('heading', { name: 'Your own view first' });
    expect(text()).not.toMatch(/Recommendation:|limit of|Main reasons|in 100|More detail|Agree/u);
    expect(screen.getByRole('button', { name: 'Ask a person' })).toBeEnabled();
    await pick('inspect');
    await press('Show the recommendation');
    expect(await screen.findByRole('heading', { name: 'Recommendation: inspect' })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Agree' })).toBeVisible();
  });

  it('shows a case at once whose own view was noted on an earlier visit', async () => {
    const client = createMemoryClient();
    await client.submit({ kind: 'own-view', choice: 'run' }, { explanation: handmade });
    render(panel({ reveal: 'own-view-first' }, client));
    expect(screen.getByRole('heading', { name: 'Recommendation: inspect' })).toBeVisible();
  });

  it('waits only for a press where it is shown on request, and records nothing', async () => {
    const client = createMemoryClient();
    render(panel({ reveal: 'on-request' }, client));
    await screen.findByText('The recommendation is shown when you ask for it.');
    await press('Show the recommendation');
    expect(await screen.findByRole('heading', { name: 'Recommendation: inspect' })).toHaveFocus();
    expect(client.getState().records).toEqual([]);
  });

  it('asks on the named occasions alone', async () => {
    const policy: Policy = { ownViewWhen: ['close-call'] };
    const { unmount } = render(panel(policy));
    expect(screen.getByRole('heading', { name: 'Recommendation: inspect' })).toBeVisible();
    unmount();
    render(panel(policy, createMemoryClient(), handmadeWith({ sureness: { kind: 'cut-off', value: 0.55, word: 'close-call', n: 331 } })));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Your own view first' })).toBeVisible());
    expect(text()).not.toMatch(/[Cc]lose call/u);
  });

  it('shows all of it where nothing can be pressed', () => {
    render(<Explanation data={handmade} about={handmadeAbout} client={createMemoryClient()} policy={{ reveal: 'own-view-first' }} interactive={false} />);
    expect(screen.getByRole('heading', { name: 'Recommendation: inspect' })).toBeVisible();
  });
});
