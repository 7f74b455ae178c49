import { useCallback, useState } from 'react';
import { ownKey } from './ownKey.js';

/** State that survives a reload: JSON in the given storage, under this desk's `name`. What cannot be read is as if it were not there. */
export function useStored<T>(storage: Storage, name: string, read: (json: unknown) => T): [T, (change: (now: T) => T) => void] {
  const key = ownKey(name);
  const [value, setValue] = useState<T>(() => read(parse(storage.getItem(key))));
  const update = useCallback(
    (change: (now: T) => T) => {
      setValue((now) => {
        const next = change(now);
        storage.setItem(key, JSON.stringify(next));
        return next;
      });
    },
    [storage, key],
  );
  return [value, update];
}

function parse(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null; // another version of the page wrote it; the caller's `read` starts afresh
  }
}
