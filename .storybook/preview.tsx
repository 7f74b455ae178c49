import type { Decorator, Preview } from '@storybook/react-vite';
import { CandorProvider, type Density } from '@candor/react';
import '@candor/react/styles.css';
import './page.css';

const choice = (title: string, icon: string, items: readonly { value: string; title: string }[]) =>
  ({ description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } });

/** The host around every story: its theme, direction, density, clock and the width of the place the panel stands in. */
const withHost: Decorator = (Story, { globals }) => (
  <div className="story-page" data-candor-theme={String(globals['theme'])} dir={String(globals['direction'])}>
    <div className="story-place" data-width={String(globals['width'])}>
      <CandorProvider
        dir={globals['direction'] === 'rtl' ? 'rtl' : 'ltr'}
        density={String(globals['density']) as Density}
        timeZone="Europe/Berlin"
        now="2026-03-02T16:00:00Z"
      >
        <Story />
      </CandorProvider>
    </div>
  </div>
);

export default {
  tags: ['autodocs'],
  parameters: { layout: 'fullscreen', a11y: { test: 'error' }, controls: { expanded: true } },
  initialGlobals: { theme: 'light', direction: 'ltr', density: 'regular', width: '424' },
  globalTypes: {
    theme: choice('Theme', 'circlehollow', [
      { value: 'light', title: 'Light' }, { value: 'dark', title: 'Dark' }, { value: 'auto', title: 'As the system' },
    ]),
    direction: choice('Direction', 'transfer', [{ value: 'ltr', title: 'Left to right' }, { value: 'rtl', title: 'Right to left' }]),
    density: choice('Density', 'component', [
      { value: 'compact', title: 'Compact' }, { value: 'regular', title: 'Regular' }, { value: 'comfortable', title: 'Comfortable' },
    ]),
    width: choice('Container', 'grow', [
      { value: '280', title: '280 px' }, { value: '320', title: '320 px' }, { value: '424', title: '424 px' }, { value: '768', title: '768 px' }, { value: 'fluid', title: 'All there is' },
    ]),
  },
  decorators: [withHost],
} satisfies Preview;
