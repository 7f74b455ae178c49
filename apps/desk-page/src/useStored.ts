import { useCallback, useState } from 'react';

/** State that survives a reload: JSON in the given storage under `key`. What cannot be read is as if it were not there; what cannot be written lives as long as the page. */
export function useStored<T>(storage: Storage, key: string, read: (json: unknown) => T): [T, (change: (now: T) => T) => void] {
  const [value, setValue] = useState<T>(() => read(parse(storage.getItem(key))));
  const update = useCallback(
    (change: (now: T) => T) => {
      setValue((now) => {
        const next = change(now);
        keep(storage, key, JSON.stringify(next));
        return next;
      });
    },
    [storage, key],
  );
  return [value, update];
}

function keep(storage: Storage, key: string, json: string): void {
  try {
    storage.setItem(key, json);
  } catch {
    // Full, or forbidden by the browser: what is typed still stands on the page.
  }
}

function parse(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null; // another version of the page wrote it; the caller's `read` starts afresh
  }
}
