import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useNarrative } from '../hooks/useNarrative.js';
import { CandorProvider } from '../CandorProvider.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { Reasons, type ReasonsProps } from './Reasons.js';

function Told({ data = handmade, ...props }: Partial<ReasonsProps> & { data?: typeof handmade }) {
  return <Reasons narrative={useNarrative(data)} features={data.features} {...props} />;
}
const draw = (props: Parameters<typeof Told>[0] = {}) => render(<CandorProvider about={handmadeAbout}><Told {...props} /></CandorProvider>);

describe('reasons', () => {
  it('are read with their place, their sentence and how the value compares', () => {
    draw();
    // A value and its unit never part: a no-break space stands between them.
    expect(screen.getByRole('button', { name: (name) => name.replace('\u00A0', ' ') === '1 of 3. Hours since the last service (2,140 h) clearly pushed towards an inspection. Higher than about 92 in 100 past cases.' })).toBeVisible();
  });

  it('open by keyboard, close with Escape and give the focus back', async () => {
    draw();
    const user = userEvent.setup();
    await user.tab();
    await user.tab();
    const second = screen.getByRole('button', { name: /Bearing temperature/u });
    expect(second).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(second).toHaveAttribute('aria-expanded', 'true');
    const detail = document.getElementById(second.getAttribute('aria-controls')!)!;
    expect(within(detail).getByText('Value used')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(second).toHaveAttribute('aria-expanded', 'false');
    expect(second).toHaveFocus();
  });

  it('keep Escape to themselves only when there is something to close', async () => {
    const onKeyDown = vi.fn<() => void>();
    render(<div onKeyDown={onKeyDown} role="presentation"><CandorProvider about={handmadeAbout}><Told /></CandorProvider></div>);
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{Escape}');
    expect(onKeyDown).toHaveBeenCalledTimes(1);
    await user.keyboard('{Enter}{Escape}');
    expect(onKeyDown).toHaveBeenCalledTimes(2);
  });

  it('draw every bar on one scale from one zero line, towards to the end, away hatched to the start', () => {
    const { container } = draw();
    const bars = [...container.querySelectorAll('[data-part="bar"]')].map((bar) => ({
      way: bar.getAttribute('data-direction'), x: Number.parseFloat(bar.getAttribute('x')!), width: Number.parseFloat(bar.getAttribute('width')!), fill: bar.getAttribute('fill'),
    }));
    expect(bars.map(({ way }) => way)).toEqual(['toward', 'toward', 'toward', 'away']);
    expect(bars[0]).toMatchObject({ x: 50, width: 47, fill: null });
    const against = bars[3]!;
    expect(against.x + against.width).toBeCloseTo(50, 2);
    expect(against.width / bars[0]!.width).toBeCloseTo(0.04 / 0.071, 2);
    const hatch = /^url\(#(.+)\)$/u.exec(against.fill!)![1]!;
    expect(container.querySelector(`pattern[id="${hatch}"]`)).not.toBeNull();
  });

  it('carry no rank and no number on a close call', () => {
    const { container } = draw({ data: handmadeWith({ sureness: { kind: 'cut-off', value: 0.55, word: 'close-call', n: 331 } }) });
    expect(screen.getByRole('heading', { name: 'Main reasons, in no firm order' })).toBeVisible();
    expect(container.querySelector('[data-rank]')).toBeNull();
    expect(container.querySelector('ol')).toBeNull();
  });

  it('give each host its own hold on what is open', async () => {
    const onExpandedChange = vi.fn<(expanded: readonly string[], details: { reason: string }) => void>();
    draw({ expanded: ['vibration'], onExpandedChange });
    expect(screen.getByRole('button', { name: /Vibration/u })).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(screen.getByRole('button', { name: /Bearing/u }));
    expect(onExpandedChange).toHaveBeenCalledWith(['vibration', 'bearing_temperature'], expect.objectContaining({ reason: 'toggle', event: expect.any(Event) }));
    expect(screen.getByRole('button', { name: /Bearing/u })).toHaveAttribute('aria-expanded', 'false');
  });

  it('never read markup in a label', () => {
    const about = { ...handmadeAbout, presentation: { ...handmadeAbout.presentation, labels: { ...handmadeAbout.presentation.labels, vibration: '<img src=x onerror=alert(1)>' } } };
    const { container } = render(<CandorProvider about={about}><Told /></CandorProvider>);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('button', { name: /<img src=x/u })).toBeVisible();
  });
});
