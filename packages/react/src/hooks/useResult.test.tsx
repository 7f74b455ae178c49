import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { handmade } from '../testing/handmade.js';
import { useResult, type Result } from './useResult.js';

const case2 = { ...handmade, case: { ...handmade.case, id: 'P-2' } };

/** What each drawing was given, in order; strict mode draws everything twice. */
function drawings(...given: readonly Partial<Parameters<typeof useResult>[0]>[]): Result[] {
  const seen: Result[] = [];
  const { rerender } = renderHook((props: (typeof given)[number]) => {
    const result = useResult({ mayBeEmpty: false, ...props });
    seen.push(result);
    return result;
  }, { initialProps: given[0]! });
  for (const next of given.slice(1)) rerender(next);
  return seen.filter((_, position) => position % 2 === 0);
}

const told = ({ state, subject, data }: Result) => `${state} ${subject ?? '-'} ${data?.case.id ?? '-'}`;

describe('useResult', () => {
  it('what was there from the start is drawn at once', () => {
    expect(drawings({ data: handmade }).map(told)).toEqual(['ready P-2081 P-2081']);
  });

  it('a result that was waited for is drawn after the drawing that brought it, so that it can be sliced', () => {
    const seen = drawings({ state: 'loading', predictionId: 'P-2081' }, { data: handmade, predictionId: 'P-2081' }).map(told);
    expect(seen).toEqual(['loading P-2081 -', 'loading P-2081 -', 'ready P-2081 P-2081']);
  });

  it('another case is shown at once, so that no answer about it stands under the one before', () => {
    const seen = drawings({ data: handmade, predictionId: 'P-2081' }, { data: case2, predictionId: 'P-2' }).map(told);
    expect([...new Set(seen)]).toEqual(['ready P-2081 P-2081', 'ready P-2 P-2']);
    const unnamed = drawings({ data: handmade }, { data: case2 }).map(told);
    expect([...new Set(unnamed)]).toEqual(['ready P-2081 P-2081', 'ready P-2 P-2']);
  });

  it('data that cannot be shown is an error, whatever the host says', () => {
    const [refused] = drawings({ state: 'ready', data: { ...handmade, version: '9.0' } as never });
    expect(refused).toMatchObject({ state: 'error', data: undefined });
  });
});
