import { useCallback, useEffect, useState } from 'react';
import { useMediaQuery } from './useMediaQuery.js';

type Theme = 'light' | 'dark';
const KEY = 'model-desk.theme';

/** The page's theme: the system's until a person chooses, then theirs, on this device. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const system: Theme = useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const [chosen, setChosen] = useState<Theme | null>(() => {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : null;
  });
  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.dataset['candorTheme'] = chosen ?? 'auto';
  }, [chosen]);
  const toggle = useCallback(() => {
    const next = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEY, next);
    setChosen(next);
  }, [theme]);
  return { theme, toggle };
}
