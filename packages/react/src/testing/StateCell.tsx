import { handmade, handmadeAbout } from './handmade.js';
import { columns } from './columns.js';
import { states, type State, type StateName } from './states.js';

/** One cell of the states matrix, drawn. */
export function StateCell({ component, state }: { component: string; state: StateName }) {
  const { data = handmade, about = handmadeAbout, panel, later }: State = states[state];
  const { Cell } = columns[component]!;
  return <Cell name={state} data={data} about={about} panel={panel} later={later} />;
}
