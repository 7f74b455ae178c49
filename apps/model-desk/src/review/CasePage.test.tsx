import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ReviewProblem } from '../api/reviewProblem.js';
import { createFakeService, type FakeService } from '../testing/fakeService.js';
import { shownPage } from '../testing/shownPage.js';
import { someExplanation } from '../testing/someExplanation.js';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => sessionStorage.clear());

const { time: _, ...provenance } = someExplanation.provenance;
const onScreen = { explanation: { ...someExplanation, provenance }, shown: { sentences: ['Recommendation: inspect'], level: 1, locale: 'en' } };
const away = new ReviewProblem(0, 'no-answer', 'No answer came', 'the network is away');
const answerField = () => screen.getByRole('textbox', { name: 'Answer to the officer' });

async function taken(service: FakeService, id: string) {
  const user = shownPage(service.as('ruth'), `#case=${id}`);
  await user.click(await screen.findByRole('button', { name: 'Take this case' }));
  await screen.findByRole('heading', { name: 'Your answer' });
  return user;
}

it('shows the question, each disputed reason with its correction, and the panel drawn from the record', async () => {
  const service = createFakeService();
  service.say('P-1', 'candor.feedback.submitted.v1', {
    verdict: 'disagree', comment: 'Half of it.', expected: 'run',
    items: [{ about: 'feature', feature: 'seal_age', claim: 'wrong-value', contribution: -0.05, correction: { value: 1 } }, { about: 'feature', feature: 'vibration', claim: 'counts-less' }, { about: 'whole' }],
  }, onScreen);
  const id = service.ask('P-1', { question: 'Was the seal counted?', snapshot: onScreen });
  shownPage(service.as('ruth'), `#case=${id}`);
  const dispute = await screen.findByRole('region', { name: 'What is asked' });
  expect(within(dispute).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Seal age: The value is wrong.It should be 1; where that stands was not said.On screen: Seal age (3) strongly pushed away from inspect.',
    'Vibration: It should count less.On screen: Vibration (12) strongly pushed towards inspect.', 'The whole recommendation',
  ]);
  expect(dispute).toHaveTextContent('Was the seal counted?');
  expect(dispute).toHaveTextContent('Should have beenrun');
  const seen = screen.getByRole('region', { name: 'What the officer saw' });
  expect(await within(seen).findByRole('heading', { name: /Recommendation/ })).toHaveTextContent('Recommendation: inspect');
  expect(seen).toHaveTextContent('computed again here, is the one that was sent');
  expect(within(seen).queryByRole('button', { name: /Agree/ })).toBeNull();
});

it('says plainly what is not in the record', async () => {
  const service = createFakeService();
  const hidden = service.ask('P-1');
  const features = someExplanation.features.map((feature) => ({ ...feature, value: null, state: 'masked' }));
  const masked = service.ask('P-2', { snapshot: { ...onScreen, explanation: { ...onScreen.explanation, features } } });
  const user = shownPage(service.as('ruth'), `#case=${hidden}`);
  expect(await screen.findByText(/Only a fingerprint was sent/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: /P-2/ }));
  expect(await screen.findByText(/^The values are masked/)).toBeVisible();
  expect(masked).not.toBe(hidden);
});

it('an opinion is shown as it was left, and what was withdrawn is not shown', async () => {
  const service = createFakeService();
  const id = service.ask('P-1');
  service.say('P-1', 'candor.feedback.submitted.v1', { verdict: 'disagree', items: [], comment: 'first words' });
  const first = (await service.as('ruth').case(id)).events.at(-1)!.id;
  service.say('P-1', 'candor.feedback.amended.v1', { verdict: 'disagree', items: [], comment: 'second words', supersedes: first });
  service.say('P-1', 'candor.feedback.submitted.v1', { verdict: 'disagree', items: [], comment: 'taken back' });
  const other = (await service.as('ruth').case(id)).events.at(-1)!.id;
  service.say('P-1', 'candor.feedback.withdrawn.v1', { supersedes: other });
  service.say('P-1', 'candor.feedback.submitted.v9', { verdict: 'maybe' });
  shownPage(service.as('ruth'), `#case=${id}`);
  const dispute = await screen.findByRole('region', { name: 'What is asked' });
  expect(dispute).toHaveTextContent(/second words/);
  expect(dispute).not.toHaveTextContent(/first words|taken back/);
  expect(dispute).toHaveTextContent(/withdrew an answer/);
  expect(dispute).toHaveTextContent('One further entry was written by a version that this page does not read.');
});

it('an answer needs an outcome and words, and goes out as it was written', async () => {
  const service = createFakeService();
  const user = await taken(service, service.ask('P-1'));
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(screen.getByText('Choose one: the officer needs to know what holds.')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'The recommendation stands' })).toHaveFocus();
  await user.click(screen.getByRole('radio', { name: 'It is partly changed' }));
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(answerField()).toHaveFocus();
  await user.type(answerField(), 'The bearing, not the seal.');
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByText(/Your answer was sent/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'The case is settled' })).toHaveFocus();
  expect(service.acts.at(-1)).toEqual({ act: 'resolve', outcome: 'partly', note: 'The bearing, not the seal.', version: 2 });
  await waitFor(() => expect(screen.getByRole('region', { name: 'History' })).toHaveTextContent(/You answered: it is partly changedThe bearing, not the seal\./));
});

it('somebody else took it: who, until when, and what was typed is kept and comes back', async () => {
  const service = createFakeService();
  const id = service.ask('P-1');
  const user = await taken(service, id);
  await user.click(screen.getByRole('radio', { name: 'The recommendation stands' }));
  await user.type(answerField(), 'My careful words.');
  service.act(id, 'ruth', { act: 'release' });
  service.act(id, 'ruben', { act: 'take' });
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  const alert = await screen.findByRole('alert');
  await waitFor(() => expect(alert).toHaveTextContent(/ruben took this caseIt is held until .*; nothing of yours was sent\. What you typed is kept\./));
  expect(screen.getByText('My careful words.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send answer' })).toBeNull();
  expect((await service.as('ruth').case(id)).outcome).toBeNull();
});

it('a case that changed while an answer was written is shown as it is now, and the answer is sent at the second try', async () => {
  const service = createFakeService();
  const id = service.ask('P-1');
  const user = await taken(service, id);
  await user.click(screen.getByRole('radio', { name: 'The recommendation is changed' }));
  await user.type(answerField(), 'Run it.');
  service.act(id, 'ruth', { act: 'take' }); // the same person, in another tab
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByRole('heading', { name: 'This case changed meanwhile' })).toBeVisible();
  expect(answerField()).toHaveValue('Run it.');
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByText(/Your answer was sent/)).toBeVisible();
  expect((await service.as('ruth').case(id)).outcome).toBe('changed');
});

it('what was carried out although no answer came is not sent again, and what was not stays in the form', async () => {
  const service = createFakeService();
  const id = service.ask('P-1');
  const user = await taken(service, id);
  await user.click(screen.getByRole('radio', { name: 'The recommendation stands' }));
  await user.type(answerField(), 'It holds.');
  service.failNext(away);
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByRole('heading', { name: 'No answer came from the service' })).toBeVisible();
  expect(answerField()).toHaveValue('It holds.');
  service.failNext(away, true);
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(await screen.findByText(/Your answer was sent/)).toBeVisible();
  expect((await service.as('ruth').case(id)).steps.filter(({ act }) => act === 'resolve')).toHaveLength(1);
});

it('a session that ends asks to sign in, and gives the words back afterwards', async () => {
  const service = createFakeService();
  const id = service.ask('P-1');
  const user = await taken(service, id);
  await user.type(answerField(), 'Half a sent');
  service.failNext(new ReviewProblem(401, 'token-expired', 'Sign in', 'the token has expired'));
  await user.click(screen.getByRole('button', { name: 'Give it back' }));
  expect(await screen.findByRole('heading', { name: 'Sign in to review' })).toBeVisible();
  expect(screen.getByText(/What you had typed is kept/)).toBeVisible();
  await user.type(screen.getByLabelText('Token'), 'ruth.of.orchard');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(answerField()).toHaveValue('Half a sent'));
});

it('a note that is too long is said to be, and is not cut', async () => {
  const service = createFakeService();
  const user = await taken(service, service.ask('P-1'));
  await user.click(screen.getByRole('radio', { name: 'The recommendation stands' }));
  await user.click(answerField());
  await user.paste('x'.repeat(2003));
  expect(answerField()).toHaveValue('x'.repeat(2003));
  expect(answerField()).toHaveAccessibleDescription('Shorten it by 3 characters: 2,000 fit.');
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  expect(service.acts.map(({ act }) => act)).toEqual(['take']);
});

it('asks, hands over and reopens, each with words that go along', async () => {
  const service = createFakeService();
  const id = service.ask('P-1');
  const user = await taken(service, id);
  await user.click(screen.getByRole('button', { name: 'Ask for information' }));
  await user.type(screen.getByRole('textbox', { name: 'What do you need to know?' }), 'Since when?');
  await user.click(screen.getByRole('button', { name: 'Send question' }));
  await screen.findByRole('heading', { name: 'You asked the officer' });
  await user.click(screen.getByRole('button', { name: 'Go on without an answer' }));
  await screen.findByRole('heading', { name: 'Your answer' });
  await user.click(screen.getByRole('radio', { name: 'The recommendation stands' }));
  await user.type(answerField(), 'It holds.');
  await user.click(screen.getByRole('button', { name: 'Send answer' }));
  await user.click(await screen.findByRole('button', { name: 'Reopen' }));
  await user.type(screen.getByRole('textbox', { name: 'Why is it opened again?' }), 'A new log.');
  await user.click(screen.getAllByRole('button', { name: 'Reopen' }).at(-1)!);
  await user.click(await screen.findByRole('button', { name: 'Hand over' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'To whom?' }), 'Night team');
  await user.click(screen.getAllByRole('button', { name: 'Hand over' }).at(-1)!);
  expect(await screen.findByText('The case was handed over.')).toBeVisible();
  const { steps, target } = await service.as('ruth').case(id);
  expect(steps.map(({ act, note }) => [act, note])).toEqual([['receive', undefined], ['take', undefined], ['ask', 'Since when?'], ['take', undefined], ['resolve', 'It holds.'], ['reopen', 'A new log.'], ['reassign', undefined]]);
  expect(target).toBe('night');
});
