import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { RoomKept } from './RoomKept.js';

/** jsdom lays nothing out: says how far down the room begins. */
const begins = (top: number) => vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockReturnValue(top);
const height = () => document.querySelector<HTMLElement>('[data-part="room"]')!.style.blockSize;

it('what an explanation leaves of its skeleton is kept until the officer opens something', () => {
  begins(566);
  const { rerender } = render(<RoomKept loading released={false} />);
  expect(height()).toBe('');
  begins(504);
  rerender(<RoomKept loading={false} released={false} />);
  expect(height()).toBe('62px');
  rerender(<RoomKept loading={false} released />);
  expect(height()).toBe('');
});

it('no room is kept under an explanation that was there from the start, or is taller than its skeleton', () => {
  begins(566);
  const { rerender } = render(<RoomKept loading={false} released={false} />);
  expect(height()).toBe('');
  rerender(<RoomKept loading released={false} />);
  begins(600);
  rerender(<RoomKept loading={false} released={false} />);
  expect(height()).toBe('0px');
});
