'use client';
import { useMemo, useState, type SyntheticEvent } from 'react';
import type { DisclosureLevel } from '../candor.js';
import { nativeOf, useControllable, type ChangeHandler } from './useControllable.js';
import { useStable } from './useStable.js';

export interface Levels {
  readonly level: DisclosureLevel;
  readonly deepest: DisclosureLevel;
  /** Reasons whose detail is open, by feature. */
  readonly expanded: readonly string[];
  setExpanded: ChangeHandler<readonly string[], 'toggle' | 'escape'>;
  /** Opens level 3 or 4, or goes back to what was open before it: closing is always one act. */
  toggle(level: 3 | 4, event: SyntheticEvent): void;
}

interface LevelsOptions {
  level: DisclosureLevel | undefined;
  defaultLevel: DisclosureLevel;
  onLevelChange: ChangeHandler<DisclosureLevel, 'reason' | 'more' | 'about'> | undefined;
  deepest: DisclosureLevel;
  /** The reason that opens when a host asks for level 2. */
  first: string | undefined;
}

const none: readonly string[] = [];

/** How deep the officer has opened the panel; level 2 is every open reason, 3 and 4 take turns below them. */
export function useLevels({ level: controlled, defaultLevel, onLevelChange, deepest, first }: LevelsOptions): Levels {
  const [wanted, setLevel] = useControllable(controlled, defaultLevel, onLevelChange, 'level');
  const [opened, setOpened] = useState(none);
  const level = Math.min(wanted, deepest) as DisclosureLevel;
  const firstAlone = useMemo(() => (first === undefined ? none : [first]), [first]);
  const setExpanded = useStable<Parameters<Levels['setExpanded']>, void>((features, details) => {
    const next = features.length > 0 ? Math.max(2, level) : level === 2 ? 1 : level;
    if (next === level || setLevel(next as DisclosureLevel, 'reason', nativeOf(details))) setOpened(features);
    else details.cancel();
  });
  const toggle = useStable<Parameters<Levels['toggle']>, void>((next, event) => {
    const back = opened.length > 0 ? 2 : 1;
    setLevel(level === next ? back : next, next === 3 ? 'more' : 'about', event);
  });
  const expanded = level === 1 ? none : level === 2 && opened.length === 0 ? firstAlone : opened;
  return useMemo(() => ({ level, deepest, expanded, setExpanded, toggle }), [level, deepest, expanded, setExpanded, toggle]);
}
