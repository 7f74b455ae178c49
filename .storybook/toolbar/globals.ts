import { policies } from './policies.js';

interface Item {
  value: string;
  /** Short: all twelve stand in one row. */
  title: string;
  /** More about it, in the menu. */
  right?: string;
}

const choice = (title: string, icon: string, items: readonly Item[]) =>
  ({ description: title, toolbar: { title, icon, items: items.map((item) => ({ ...item })), dynamicTitle: true } });

/** What every story starts with. */
export const initialGlobals = {
  theme: 'light', contrast: 'normal', forced: 'off', locale: 'en', direction: 'auto', density: 'regular', motion: 'system',
  text: '100', width: 'story', audience: 'end-user', network: 'online', policy: 'default',
} as const;

export type GlobalName = keyof typeof initialGlobals;

/** The toolbar, in the order a person meets it: how it looks, what it says, where it stands, who reads it. */
export const globalTypes: Readonly<Record<GlobalName, ReturnType<typeof choice>>> = {
  theme: choice('Theme', 'circlehollow', [
    { value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }, { value: 'auto', title: 'System', right: 'as the reader’s system' },
  ]),
  contrast: choice('Contrast', 'contrast', [{ value: 'normal', title: 'Contrast' }, { value: 'more', title: 'More', right: 'muted ink as firm as the text' }]),
  forced: choice('Forced colours, emulated', 'paintbrush', [{ value: 'off', title: 'Own' }, { value: 'on', title: 'Forced', right: 'our rules for them; not the reader’s palette' }]),
  locale: choice('Language', 'globe', [
    { value: 'en', title: 'English' }, { value: 'de', title: 'Deutsch', right: 'draft' }, { value: 'ar', title: 'العربية', right: 'draft' },
    { value: 'en-XA', title: 'Accented', right: 'pseudo: what does not stretch' }, { value: 'ar-XB', title: 'Bidi', right: 'pseudo: what does not turn round' },
  ]),
  direction: choice('Direction', 'transfer', [
    { value: 'auto', title: 'Auto', right: 'as the language' }, { value: 'ltr', title: 'LTR', right: 'from the left' }, { value: 'rtl', title: 'RTL', right: 'from the right' },
  ]),
  density: choice('Density', 'component', [
    { value: 'compact', title: 'Compact', right: 'targets of 24 px' }, { value: 'regular', title: 'Regular', right: '32 px' }, { value: 'comfortable', title: 'Comfortable', right: '44 px' },
  ]),
  motion: choice('Motion', 'play', [{ value: 'system', title: 'Motion', right: 'as the reader’s system' }, { value: 'reduced', title: 'Reduced' }]),
  text: choice('Text size', 'zoom', [{ value: '100', title: '100%' }, { value: '200', title: '200%' }]),
  width: choice('Container', 'grow', [
    { value: 'story', title: 'Width', right: 'as the story has it' }, { value: '280', title: '280 px' }, { value: '320', title: '320 px' }, { value: '424', title: '424 px' },
    { value: '480', title: '480 px' }, { value: '768', title: '768 px' }, { value: 'fluid', title: 'Fluid', right: 'all there is' },
  ]),
  audience: choice('Audience', 'users', [{ value: 'end-user', title: 'Officer' }, { value: 'analyst', title: 'Analyst', right: 'technical terms, and the steps' }]),
  network: choice('Network', 'cloudhollow', [
    { value: 'online', title: 'Online' }, { value: 'offline', title: 'Offline', right: 'kept and sent later' }, { value: 'slow', title: 'Slow', right: 'six seconds' },
  ]),
  policy: choice('Policy', 'shield', Object.entries(policies).map(([value, { title, right }]) => ({ value, title, right }))),
};
