import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
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
