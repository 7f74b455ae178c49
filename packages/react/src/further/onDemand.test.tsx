import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { onDemand } from './onDemand.js';

const Seal = ({ hours }: { hours: number }) => <p>Seal, {hours} hours</p>;
type Part = ComponentType<{ hours: number }>;

/** A chunk that comes when it is told to. */
function onItsWay() {
  let arrive!: (part: Part) => void;
  const promise = new Promise<Part>((resolve) => { arrive = resolve; });
  return { promise, arrive };
}

const settle = (change: () => void) => act(async () => { change(); });

describe('onDemand', () => {
  it('asks for its chunk when it is drawn, once, and then draws at once', async () => {
    const { promise, arrive } = onItsWay();
    let asked = 0;
    const Part = onDemand(() => (asked++, promise));
    const drawing = (key: string) => <Suspense key={key} fallback="coming"><Part hours={3} /></Suspense>;
    const { rerender } = render(drawing('first'));
    expect(screen.getByText('coming')).toBeVisible();
    await settle(() => arrive(Seal));
    expect(screen.getByText('Seal, 3 hours')).toBeVisible();
    rerender(drawing('second'));
    expect(screen.getByText('Seal, 3 hours')).toBeVisible();
    expect(asked).toBe(1);
  });

  it('says that a chunk did not come, leaves the page standing and asks again at a press', async () => {
    const user = userEvent.setup();
    const tries = [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve(Seal)];
    const Part = onDemand(() => tries.shift()!);
    await settle(() => { render(<><h1>Case</h1><Suspense fallback="coming"><Part hours={4} /></Suspense></>); });
    expect(screen.getByRole('heading', { name: 'Case' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('A file it needs did not load.');
    await user.click(screen.getByRole('button', { name: 'Details' }));
    expect(screen.getByText('Failed to fetch')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Seal, 4 hours')).toBeVisible();
  });

  it('keeps what a server drew while its chunk is on its way, and takes it over as it stands', async () => {
    const { promise, arrive } = onItsWay();
    const OnItsWay = onDemand(() => promise);
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = renderToString(<Suspense><Seal hours={6} /></Suspense>);
    const drawn = screen.getByText('Seal, 6 hours', { exact: false });
    const recovered: unknown[] = [];
    const root = await act(async () => hydrateRoot(place, <Suspense><OnItsWay hours={6} /></Suspense>, { onRecoverableError: (error) => recovered.push(error) }));
    expect(drawn).toBeVisible();
    await settle(() => arrive(Seal));
    expect(screen.getByText('Seal, 6 hours', { exact: false })).toBe(drawn);
    expect(recovered).toEqual([]);
    act(() => root.unmount());
    place.remove();
  });

  it('is there from the first drawing once it was loaded', async () => {
    const Part = onDemand(() => Promise.resolve(Seal));
    await Part.load();
    render(<Part hours={5} />);
    expect(screen.getByText('Seal, 5 hours')).toBeVisible();
  });
});
