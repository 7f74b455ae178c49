import { createElement, type ReactNode } from 'react';
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

/** What is not promised to stay as it is says so beside its name. */
const unsettled = ['beta', 'experimental'];
const label = ({ type, name, tags = [] }: { type: string; name: string; tags?: readonly string[] }): ReactNode => {
  // Storybook makes "As A Table" of AsATable; a title is a sentence here.
  if (type === 'story') return name.slice(0, 1) + name.slice(1).toLowerCase();
  const tag = type === 'component' ? unsettled.find((one) => tags.includes(one)) : undefined;
  return tag === undefined ? name : createElement('span', null, name, ' ', createElement('small', { style: { opacity: 0.75 } }, tag));
};

// The frame around the guide: quiet, in the colours of the style sheet.
addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Candor for designers', colorPrimary: '#0b5cad', colorSecondary: '#0b5cad', appBg: '#f5f7f9', textColor: '#1b2229' }),
  sidebar: { showRoots: false, renderLabel: label },
});
