import type { Catalog, FeedbackMessages } from '@candor/core';
import { de } from '@candor/core/locales/de';
import { en } from '@candor/core/locales/en';
import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { CandorSettings } from '../candor.js';
import { CandorProvider } from '../CandorProvider.js';
import { useCandor } from '../hooks/useCandor.js';
import { WithFeedbackWords } from './feedbackWords.js';

function Said() {
  const { words } = useCandor();
  return <p>{words('candor.feedback.send')} / {words('candor.feedback.cancel')} / {words('candor.feedback.agree')}</p>;
}
const say = (settings: CandorSettings) => render(<CandorProvider {...settings}><WithFeedbackWords><Said /></WithFeedbackWords></CandorProvider>);

describe('the words of feedback', () => {
  it('come on demand in the language of the page, and nothing is drawn before', async () => {
    say({ locale: 'de', catalog: de });
    expect(screen.queryByText(/\//u)).toBeNull();
    expect(await screen.findByText('Senden / Abbrechen / Zustimmen')).toBeVisible();
  });

  it('give way to a host\'s own', async () => {
    say({ messages: { 'candor.feedback.send': ['Hand in'] } });
    expect(await screen.findByText('Hand in / Cancel / Agree')).toBeVisible();
  });

  it('are English where a language does not say them, and a developer is told once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { 'candor.feedback.cancel': _, ...some } = await de.feedback!();
    const { 'candor.feedback.agree': __, ...display } = de.messages;
    const halfDone: Catalog = { locale: 'de', messages: display as Catalog['messages'], feedback: () => Promise.resolve(some as FeedbackMessages) };
    say({ locale: 'de', catalog: halfDone });
    expect(await screen.findByText('Senden / Cancel / Agree')).toBeVisible();
    say({ locale: 'de', catalog: halfDone });
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([expect.stringContaining('candor.feedback.agree'), expect.stringContaining('candor.feedback.cancel')]);
    warn.mockRestore();
  });

  it('are asked for again when they did not come', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const feedback = vi.fn<NonNullable<Catalog['feedback']>>().mockRejectedValueOnce(new Error('offline')).mockImplementation(en.feedback!);
    const { unmount } = say({ catalog: { ...en, feedback } });
    await vi.waitFor(() => expect(complain).toHaveBeenCalled());
    expect(feedback).toHaveBeenCalledTimes(1);
    unmount();
    say({ catalog: { ...en, feedback } });
    expect(await screen.findByText('Send / Cancel / Agree')).toBeVisible();
    complain.mockRestore();
  });
});
