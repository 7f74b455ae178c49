import { act, waitFor, within } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CandorProvider } from '../CandorProvider.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { createMemoryClient } from '../testing/memoryClient.js';
import { Explanation } from './Explanation.js';

describe('on a server', () => {
  const app = (
    <CandorProvider locale="en" timeZone="Europe/Berlin" now="2026-03-02T16:00:00Z" client={createMemoryClient()}>
      <Explanation data={handmade} about={handmadeAbout} defaultLevel={3} />
    </CandorProvider>
  );

  it('writes no style attribute, which a strict policy would refuse', () => {
    expect(renderToString(app)).not.toMatch(/ style=/u);
  });

  it('is taken over by the page without a word', async () => {
    const place = document.createElement('div');
    place.innerHTML = renderToString(app);
    document.body.append(place);
    const before = place.innerHTML;
    const root = await act(() => hydrateRoot(place, app));
    await waitFor(() => expect(within(place).getByRole('grid')).toBeVisible());
    // Shares and ranks for a host's style sheet come through the CSSOM, once the page has taken over.
    expect(place.innerHTML.replaceAll(/ style="--candor-share: [\d.]+;(?: --candor-rank: \d;)?"/gu, '')).toBe(before);
    act(() => root.unmount());
    place.remove();
  });

  it('is taken over without a word by a page whose client has read an earlier answer by then', async () => {
    const client = createMemoryClient();
    const panel = <Explanation data={handmade} about={handmadeAbout} client={client} />;
    const place = document.createElement('div');
    place.innerHTML = renderToString(panel);
    document.body.append(place);
    await client.submit({ kind: 'opinion', verdict: 'agree' }, { explanation: handmade });
    const faults: unknown[] = [];
    const root = await act(async () => hydrateRoot(place, panel, { onRecoverableError: (error) => faults.push(error) }));
    await waitFor(() => expect(place.querySelector('[data-part="receipt"]')).toBeVisible());
    expect(faults).toEqual([]);
    act(() => root.unmount());
    place.remove();
  });
});
