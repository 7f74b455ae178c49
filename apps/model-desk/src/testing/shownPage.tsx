import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { ApiContext } from '../api/ApiContext.js';
import type { ReviewApi } from '../api/reviewApi.js';
import { App } from '../App.js';

// A machine that does other things too is not a failure.
configure({ asyncUtilTimeout: 10_000 });

/** The whole page over a service, at an address. */
export function shownPage(api: ReviewApi, address = ''): UserEvent {
  history.replaceState(null, '', `/${address}`);
  // jsdom has none.
  window.matchMedia ??= (media) => Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener() {}, removeListener() {} });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } })}>
      <ApiContext.Provider value={api}>
        <App />
      </ApiContext.Provider>
    </QueryClientProvider>,
  );
  return userEvent.setup({ delay: null });
}
