import type { Catalog } from '@candor/core';
import { CandorProvider } from '../CandorProvider.js';
import { columns, StateCell, states, type StateName } from './states.js';

interface StateGridProps {
  /** A column of the states matrix. */
  component: string;
  catalog: Catalog;
  theme?: 'light' | 'dark' | 'auto';
}

/** One component in every state it has, below each other, as a host in this language would place them. */
export function StateGrid({ component, catalog, theme = 'light' }: StateGridProps) {
  const shown = (Object.keys(states) as StateName[]).filter((state) => columns[component]!.cells[state] === 'shown');
  return (
    <main data-candor-theme={theme} lang={catalog.locale} style={{ background: 'var(--candor-color-bg)' }}>
      <CandorProvider locale={catalog.locale} catalog={catalog} timeZone="Europe/Berlin" now="2026-03-02T16:00:00Z">
        {shown.map((state) => (
          <div key={state} data-cell={state}>
            <StateCell component={component} state={state} />
          </div>
        ))}
      </CandorProvider>
    </main>
  );
}
