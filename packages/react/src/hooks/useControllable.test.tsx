import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useControllable, type ChangeHandler } from './useControllable.js';

it('tells the host the reason and the event, and lets it refuse', () => {
  const heard: string[] = [];
  const { result } = renderHook(() => useControllable<number, 'step'>(undefined, 1, (value, { reason, cancel }) => {
    heard.push(`${value} ${reason}`);
    if (value > 2) cancel();
  }));
  act(() => void result.current[1](2, 'step'));
  expect(result.current[0]).toBe(2);
  act(() => void expect(result.current[1](3, 'step')).toBe(false));
  expect(result.current[0]).toBe(2);
  expect(heard).toEqual(['2 step', '3 step']);
});

it('follows the host that holds it, and does not move by itself', () => {
  const onChange = vi.fn<ChangeHandler<number, 'step'>>();
  const { result, rerender } = renderHook(({ held }) => useControllable<number, 'step'>(held, 0, onChange), { initialProps: { held: 5 } });
  act(() => void result.current[1](6, 'step'));
  expect([result.current[0], onChange.mock.calls.length]).toEqual([5, 1]);
  rerender({ held: 6 });
  expect(result.current[0]).toBe(6);
});

it('names the prop that a developer gives in one drawing and not in the next', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { rerender } = renderHook(({ held }: { held: number | undefined }) => useControllable<number, 'step'>(held, 0, undefined, 'level'), { initialProps: { held: 5 as number | undefined } });
  rerender({ held: 6 });
  expect(warned).not.toHaveBeenCalled();
  rerender({ held: undefined });
  expect(warned).toHaveBeenCalledExactlyOnceWith('Candor: `level` went from controlled to uncontrolled: give it in every drawing, or give `defaultLevel` instead');
});
