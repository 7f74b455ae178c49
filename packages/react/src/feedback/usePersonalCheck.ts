'use client';
import { useState } from 'react';
import { personalIn } from '../components/PersonalWarning.js';

export interface PersonalCheck {
  /** What is to be looked at before sending; empty while nothing is. */
  readonly found: ReturnType<typeof personalIn>;
  /** Lets texts go, or holds them back and shows what was found. Texts once sent as they are pass. */
  passes(texts: readonly string[]): boolean;
  clear(): void;
}

/** Looks through what was typed, on this device, once it is about to be sent. */
export function usePersonalCheck(texts: readonly string[]): PersonalCheck {
  const key = JSON.stringify(texts);
  const [shown, setShown] = useState<{ key: string; found: ReturnType<typeof personalIn> } | null>(null);
  return {
    // Edited since: it is looked through again at the next press.
    found: shown?.key === key ? shown.found : [],
    passes(all) {
      const found = personalIn(all);
      if (found.length === 0) return true;
      setShown({ key: JSON.stringify(all), found });
      return false;
    },
    clear: () => setShown(null),
  };
}
