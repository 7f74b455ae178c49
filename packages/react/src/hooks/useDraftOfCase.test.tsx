import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { emptyForm } from '../feedback/emptyForm.js';
import { useDraftOfCase } from './useDraftOfCase.js';

it.each(['P-2081', '__proto__', 'constructor'])('a draft belongs to its case, even to one called %s', (subject) => {
  const { result, rerender } = renderHook(({ of }) => useDraftOfCase(of, {} as never), { initialProps: { of: subject } });
  expect(result.current.form).toBe(emptyForm);
  const typed = { ...emptyForm, comment: 'the meter was read twice' };
  act(() => result.current.keepDraft(typed, 'input'));
  expect(result.current.form).toBe(typed);
  rerender({ of: 'another' });
  expect(result.current.form).toBe(emptyForm);
  rerender({ of: subject });
  expect(result.current.form).toBe(typed);
});

it('a host hears of the case beside the act, and may leave the draft as it is', () => {
  const heard: unknown[] = [];
  const click = new Event('click');
  const { result } = renderHook(() => useDraftOfCase('P-2081', {
    draft: undefined, defaultDraft: undefined,
    onDraftChange: (draft, { reason, event, predictionId, cancel }) => {
      heard.push([draft.open, reason, event, predictionId]);
      if (draft.open === 'ask') cancel();
    },
  }));
  act(() => void expect(result.current.keepDraft({ ...emptyForm, open: 'disagree' }, 'open', { nativeEvent: click })).toBe(true));
  const cancelled = vi.fn<() => void>();
  act(() => result.current.changeDraft({ ...emptyForm, open: 'ask' }, { reason: 'open', event: click, cancel: cancelled }));
  expect(heard).toEqual([['disagree', 'open', click, 'P-2081'], ['ask', 'open', click, 'P-2081']]);
  expect(cancelled).toHaveBeenCalledOnce();
  expect(result.current.form.open).toBe('disagree');
});
