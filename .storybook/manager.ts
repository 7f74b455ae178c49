import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

// The frame around the guide: quiet, in the colours of the style sheet.
addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Candor for designers', colorPrimary: '#0b5cad', colorSecondary: '#0b5cad', appBg: '#f5f7f9', textColor: '#1b2229' }),
  sidebar: { showRoots: true },
});
