import { useState, useSyncExternalStore } from 'react';
import { Explanation } from '../components/Explanation.js';
import type { CellProps } from './columns.js';
import { createMemoryClient } from './memoryClient.js';

/** The whole panel in one state. */
export function PanelCell({ name, data, about, panel, later }: CellProps) {
  // What a client keeps has to outlive a drawing.
  const [props] = useState(() => ({ client: createMemoryClient(), ...panel?.() }));
  const [results] = useState(() => twoResults(data, later));
  const now = useSyncExternalStore(results.subscribe, results.newest, results.newest);
  return <Explanation data={now} about={about} caseLabel={`P-2081 ${name}`} {...props} />;
}

/** A result, and a later one that comes as soon as the first is in sight. */
function twoResults<Data>(first: Data, later: Data | undefined) {
  let now = first;
  return {
    newest: () => now,
    subscribe(listener: () => void) {
      if (later !== undefined) now = later;
      listener();
      return () => {};
    },
  };
}
