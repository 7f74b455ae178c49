import type { Catalog } from '@candor/core';
import type { Density } from '../candor.js';
import { CandorProvider } from '../CandorProvider.js';
import { columns } from './columns.js';
import { StateCell } from './StateCell.js';
import { stateNames } from './states.js';

interface StateGridProps {
  /** A column of the states matrix. */
  component: string;
  catalog: Catalog;
  theme?: 'light' | 'dark' | 'auto';
  density?: Density;
}

/** One component in every state it has, below each other, as a host in this language would place them. */
export function StateGrid({ component, catalog, theme = 'light', density = 'regular' }: StateGridProps) {
  const shown = stateNames.filter((state) => columns[component]!.cells[state] === 'shown');
  return (
    <main data-candor-theme={theme} data-candor-density={density} lang={catalog.locale} style={{ background: 'var(--candor-color-bg)' }}>
      <CandorProvider locale={catalog.locale} catalog={catalog} density={density} timeZone="Europe/Berlin" now="2026-03-02T16:00:00Z">
        {shown.map((state) => (
          <div key={state} data-cell={state}>
            <StateCell component={component} state={state} />
          </div>
        ))}
      </CandorProvider>
    </main>
  );
}
