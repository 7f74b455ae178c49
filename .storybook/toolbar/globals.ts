import { policies } from './policies.js';

interface Item {
  value: string;
  title: string;
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
    { value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }, { value: 'auto', title: 'As the system' },
  ]),
  contrast: choice('Contrast', 'contrast', [{ value: 'normal', title: 'Usual contrast' }, { value: 'more', title: 'More contrast' }]),
  forced: choice('Forced colours (emulated)', 'paintbrush', [
    { value: 'off', title: 'Own colours' }, { value: 'on', title: 'Forced colours, emulated' },
  ]),
  locale: choice('Language', 'globe', [
    { value: 'en', title: 'English' }, { value: 'de', title: 'Deutsch (draft)' }, { value: 'ar', title: 'العربية (draft)' }, { value: 'en-XA', title: 'Accented English' }, { value: 'ar-XB', title: 'Bidi English' },
  ]),
  direction: choice('Direction', 'transfer', [{ value: 'auto', title: 'As the language' }, { value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' }]),
  density: choice('Density', 'component', [
    { value: 'compact', title: 'Compact' }, { value: 'regular', title: 'Regular' }, { value: 'comfortable', title: 'Comfortable' },
  ]),
  motion: choice('Motion', 'play', [{ value: 'system', title: 'Motion as the system' }, { value: 'reduced', title: 'Reduced motion' }]),
  text: choice('Text size', 'zoom', [{ value: '100', title: 'Text 100%' }, { value: '200', title: 'Text 200%' }]),
  width: choice('Container', 'grow', [
    { value: 'story', title: 'As the story has it' }, { value: '280', title: '280 px' }, { value: '320', title: '320 px' }, { value: '424', title: '424 px' }, { value: '480', title: '480 px' },
    { value: '768', title: '768 px' }, { value: 'fluid', title: 'All there is' },
  ]),
  audience: choice('Audience', 'users', [{ value: 'end-user', title: 'For officers' }, { value: 'analyst', title: 'For analysts' }]),
  network: choice('Network', 'cloudhollow', [{ value: 'online', title: 'Online' }, { value: 'offline', title: 'Offline' }, { value: 'slow', title: 'Slow endpoint' }]),
  policy: choice('Policy', 'shield', Object.entries(policies).map(([value, { title }]) => ({ value, title }))),
};
