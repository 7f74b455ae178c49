import type { Decorator, Preview } from '@storybook/react-vite';
import { directionOf, type Catalog } from '@candor/core';
import { CandorProvider, type Density } from '@candor/react';
import '@candor/react/styles.css';
import './page.css';

const choice = (title: string, icon: string, items: readonly { value: string; title: string }[]) =>
  ({ description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } });

/** The words of each language, fetched when it is chosen. */
const catalogs: Readonly<Record<string, () => Promise<Catalog>>> = {
  en: async () => (await import('@candor/core/locales/en')).en,
  de: async () => (await import('@candor/core/locales/de')).de,
  ar: async () => (await import('@candor/core/locales/ar')).ar,
  'en-XA': async () => (await import('@candor/core/locales/pseudo')).accented,
  'ar-XB': async () => (await import('@candor/core/locales/pseudo')).bidi,
};

/** The host around every story: its language, theme, direction, density, clock and the width of the place the panel stands in. */
const withHost: Decorator = (Story, { globals, loaded }) => {
  const catalog = loaded['catalog'] as Catalog;
  const dir = globals['direction'] === 'rtl' ? 'rtl' : globals['direction'] === 'ltr' ? 'ltr' : directionOf(catalog.locale);
  return (
    <div className="story-page" data-candor-theme={String(globals['theme'])} dir={dir} lang={catalog.locale}>
      {catalog.draft && <p className="story-draft" lang="en" dir="ltr">Draft: no native speaker has read these words.</p>}
      <div className="story-place" data-width={String(globals['width'])}>
        <CandorProvider
          locale={catalog.locale}
          catalog={catalog}
          dir={dir}
          density={String(globals['density']) as Density}
          timeZone="Europe/Berlin"
          now="2026-03-02T16:00:00Z"
        >
          <Story />
        </CandorProvider>
      </div>
    </div>
  );
};

export default {
  tags: ['autodocs'],
  parameters: { layout: 'fullscreen', a11y: { test: 'error' }, controls: { expanded: true } },
  loaders: [async ({ globals }) => ({ catalog: await (catalogs[String(globals['locale'])] ?? catalogs['en']!)() })],
  initialGlobals: { theme: 'light', locale: 'en', direction: 'auto', density: 'regular', width: '424' },
  globalTypes: {
    theme: choice('Theme', 'circlehollow', [
      { value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }, { value: 'auto', title: 'As the system' },
    ]),
    locale: choice('Language', 'globe', [
      { value: 'en', title: 'English' }, { value: 'de', title: 'Deutsch (draft)' }, { value: 'ar', title: 'العربية (draft)' }, { value: 'en-XA', title: 'Accented English' }, { value: 'ar-XB', title: 'Bidi English' },
    ]),
    direction: choice('Direction', 'transfer', [{ value: 'auto', title: 'As the language' }, { value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' }]),
    density: choice('Density', 'component', [
      { value: 'compact', title: 'Compact' }, { value: 'regular', title: 'Regular' }, { value: 'comfortable', title: 'Comfortable' },
    ]),
    width: choice('Container', 'grow', [
      { value: '280', title: '280 px' }, { value: '320', title: '320 px' }, { value: '424', title: '424 px' }, { value: '768', title: '768 px' }, { value: 'fluid', title: 'All there is' },
    ]),
  },
  decorators: [withHost],
} satisfies Preview;
