import { renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it } from 'vitest';
import { useModelChange, type ModelMemory } from './useModelChange.js';

const kept = (start: string | null) => {
  const written: string[] = [];
  const memory: ModelMemory = { read: () => written.at(-1) ?? start, write: (version) => void written.push(version) };
  return { memory, written };
};
const draw = (start: string | null) => {
  const { memory, written } = kept(start);
  const hook = renderHook(({ version, subject }: { version: string; subject: string }) => useModelChange(version, subject, memory), {
    initialProps: { version: 'b', subject: 'P-1' }, wrapper: StrictMode,
  });
  return { ...hook, written };
};

it('says once that the model changed: on the first case after it, and not on the next', () => {
  const { result, rerender, written } = draw('a');
  expect(result.current).toBe(true);
  rerender({ version: 'b', subject: 'P-2' });
  expect(result.current).toBe(false);
  rerender({ version: 'b', subject: 'P-3' });
  expect([result.current, written]).toEqual([false, ['b']]);
});

it('says nothing to an officer who meets the model for the first time, nor about the same one', () => {
  expect(draw(null).result.current).toBe(false);
  expect(draw('b').result.current).toBe(false);
});
