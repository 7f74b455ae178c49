import { CandorError, type FeedbackClient, type FeedbackState } from '@candor/core/feedback';

/** As a page finds it at first: nothing has been read yet. */
const unread: FeedbackState = { loaded: false, records: [], online: true, durable: true, sending: false, signIn: false, warning: null, problem: null };

/** What stands for a client while a server draws the page: nothing is kept there and nothing is sent. */
export const clientWithoutPage = (): FeedbackClient => ({
  ready: Promise.resolve(),
  submit: () => Promise.reject(new CandorError('no-page', 'answers are kept on the device of the person who gives them, and this is a server; submit in the page')),
  subscribe: () => () => undefined,
  getState: () => unread,
  flush: () => Promise.resolve(),
  resume: () => undefined,
  dismiss: () => Promise.resolve(),
  reset: () => Promise.resolve(true),
  dispose: () => undefined,
});
