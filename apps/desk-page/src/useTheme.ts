import { useCallback, useEffect, useState } from 'react';
import { useMediaQuery } from './useMediaQuery.js';

type Theme = 'light' | 'dark';

/** The page's theme: the system's until a person chooses, then theirs, on this device under `key`. */
export function useTheme(key: string): { theme: Theme; toggle: () => void } {
  const system: Theme = useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  const [chosen, setChosen] = useState<Theme | null>(() => {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : null;
  });
  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.dataset['candorTheme'] = chosen ?? 'auto';
  }, [chosen]);
  const toggle = useCallback(() => {
    const next = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(key, next);
    setChosen(next);
  }, [key, theme]);
  return { theme, toggle };
}
