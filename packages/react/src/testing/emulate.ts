import { cdp } from 'vitest/browser';

interface Media {
  scheme?: 'light' | 'dark';
  /** A contrast theme of the system. */
  forced?: boolean;
  reducedMotion?: boolean;
}

/** Lets the page see a reader's system settings; what is not named is as usual. */
export async function emulate({ scheme = 'light', forced = false, reducedMotion = false }: Media = {}): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
    ],
  });
}
