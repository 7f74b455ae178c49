import { directionOf, type Catalog } from '@candor/core';
import { CandorProvider, type Audience, type Density } from '@candor/react';
import type { Decorator } from '@storybook/react-vite';
import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import type { GlobalName } from './globals.js';
import { switchMediaRules } from './mediaRules.js';
import { createNetworkClient, type Network } from './networkClient.js';
import { policies } from './policies.js';

type Wishes = Readonly<Record<GlobalName, string>>;

/** The width of the place a story stands in until the toolbar says another; a story's `width` parameter comes first. */
const usualWidth = '424';

/** The host around every story: its language, theme, direction, density, clock, network, rules, and the width of the place the panel stands in. */
export const withHost: Decorator = (Story, { globals, loaded, parameters }) => (
  <Host wishes={{ ...(globals as Wishes), ...(globals['width'] === 'story' && { width: String(parameters['width'] ?? usualWidth) }) }} catalog={loaded['catalog'] as Catalog}>
    <Story />
  </Host>
);

function Host({ wishes, catalog, children }: { wishes: Wishes; catalog: Catalog; children: ReactNode }) {
  const { direction, forced, motion, network, text } = wishes;
  const dir = direction === 'rtl' || direction === 'ltr' ? direction : directionOf(catalog.locale);
  const client = useNetworkClient(network as Network);
  useMediaRules(/forced-colors/u, forced === 'on');
  useMediaRules(/prefers-reduced-motion/u, motion === 'reduced');
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = text === '100' ? '' : `${text}%`;
    return () => void (document.documentElement.style.fontSize = '');
  }, [text]);
  return (
    <div className="story-page" data-candor-theme={wishes.theme} data-candor-contrast={wishes.contrast} data-candor-density={wishes.density} dir={dir} lang={catalog.locale}>
      {catalog.draft && <p className="story-draft" lang="en" dir="ltr">Draft: no native speaker has read these words.</p>}
      <div className="story-place" data-width={wishes.width}>
        <CandorProvider
          locale={catalog.locale}
          catalog={catalog}
          dir={dir}
          density={wishes.density as Density}
          audience={wishes.audience as Audience}
          policy={policies[wishes.policy]?.policy ?? {}}
          client={client}
          timeZone="Europe/Berlin"
          now="2026-03-02T16:00:00Z"
        >
          {children}
        </CandorProvider>
      </div>
    </div>
  );
}

/** One client a story and network; what was answered over the one before goes with it. */
function useNetworkClient(network: Network) {
  const [client, setClient] = useState(() => createNetworkClient(network));
  const [of, setOf] = useState(network);
  if (of !== network) {
    setOf(network);
    setClient(createNetworkClient(network));
  }
  useEffect(() => () => client.dispose(), [client]);
  return client;
}

function useMediaRules(feature: RegExp, on: boolean) {
  const { source } = feature;
  useLayoutEffect(() => {
    if (!on) return undefined;
    switchMediaRules(new RegExp(source, 'u'), true);
    return () => void switchMediaRules(new RegExp(source, 'u'), false);
  }, [source, on]);
}
