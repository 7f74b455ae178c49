import { CandorError, type About, type Explanation as ExplanationData, type Narrative } from '@candor/core';
import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { Badge } from '../components/Badge.js';
import { ContextNotice } from '../components/ContextNotice.js';
import { Explanation } from '../components/Explanation.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { FactorTable } from '../components/FactorTable.js';
import { Reasons } from '../components/Reasons.js';
import { Recommendation } from '../components/Recommendation.js';
import { Sureness } from '../components/Sureness.js';
import { CandorProvider } from '../CandorProvider.js';
import { emptyForm } from '../feedback/emptyForm.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { handmade, handmadeAbout, handmadeWith } from './handmade.js';
import { createMemoryClient } from './memoryClient.js';

/** What a state brings: a case for every part, and what only the panel around it knows. */
interface State {
  data?: ExplanationData;
  about?: About | null;
  panel?: () => Partial<ExplanationProps>;
  /** A result that comes once the first is in sight. */
  later?: ExplanationData;
}

function answered() {
  const client = createMemoryClient({ settle: 'sent' });
  void client.submit({ kind: 'opinion', verdict: 'agree' }, { predictionId: 'P-2081', explanation: handmade });
  return client;
}

const long = 'Longest uninterrupted time between two readings of the outer housing vibration sensor';
const many = Array.from({ length: 200 }, (_, i) => `reading_${i + 1}`);
const elsewhere = { key: 'East hall', support: 'unseen', status: null, known: ['North hall', 'South hall'], field: { n: 400, estimated: 0.34, observed: 0.18 } } as const;

/** The rows of the states matrix. */
export const states = {
  loading: { panel: () => ({ data: null, state: 'loading', predictionId: 'P-2081' }) },
  refining: { panel: () => ({ state: 'refining' }) },
  partial: { data: handmadeWith({ unusual: null }), panel: () => ({ onRetry: () => {} }) },
  error: { panel: () => ({ data: null, predictionId: 'P-2081', error: new CandorError('profile-mismatch', 'the profile was made for another model; build the profile of this one'), onRetry: () => {} }) },
  offline: { panel: () => ({ client: createMemoryClient({ online: false }) }) },
  'signed-out': { panel: () => ({ client: createMemoryClient({ signIn: true }) }) },
  notice: { data: handmadeWith({ unusual: { ...handmade.unusual!, p: 0.02, level: 'notice', facts: [{ kind: 'out-of-range', feature: 'vibration', value: 4.2, typical: { lo: 0.8, hi: 3.9 } }] } }) },
  caution: { data: handmadeWith({ likelihood: null, sureness: null, case: { id: 'P-2081', context: { hall: 'East hall' } }, context: { ...elsewhere, known: [...elsewhere.known], level: 'caution' } }) },
  stop: { data: handmadeWith({ likelihood: null, sureness: null, case: { id: 'P-2081', context: { hall: 'East hall' } }, context: { ...elsewhere, known: [...elsewhere.known], level: 'stop' } }) },
  'close-call': { data: handmadeWith({ likelihood: { ...handmade.likelihood!, lower: 0.14, upper: 0.27 }, sureness: { kind: 'cut-off', value: 0.55, word: 'close-call', n: 331 } }) },
  'no-profile': { about: null, data: handmadeWith({ likelihood: null, sureness: null, unusual: null, context: null, provenance: { seed: 1, versions: handmade.provenance.versions, time: handmade.provenance.time } }) },
  'no-reasons': { data: handmadeWith({ attribution: { ...handmade.attribution, values: handmade.features.map(() => 0), baseValue: handmade.prediction.value } }) },
  'read-only': { panel: () => ({ interactive: false }) },
  'long-labels': { about: { ...handmadeAbout, presentation: { ...handmadeAbout.presentation, labels: { ...handmadeAbout.presentation.labels, hours_since_service: long, oil_checks: `${long}, repeated` } } } },
  '200-factors': {
    data: handmadeWith({
      features: many.map((name, i) => ({ name, value: i, state: 'given' })),
      attribution: { ...handmade.attribution, values: many.map((_, i) => (i % 3 === 0 ? -1 : 1) / (i + 2)) },
    }),
  },
  stale: { panel: () => ({ defaultDraft: { ...emptyForm, open: 'disagree' } }), later: handmadeWith({ likelihood: { ...handmade.likelihood!, value: 0.31, lower: 0.26, upper: 0.37, hits: 96 } }) },
  answered: { panel: () => ({ client: answered() }) },
  'model-changed': { panel: () => ({ modelMemory: { read: () => 'an earlier version', write: () => {} }, slots: { changes: <a className="candor-link" href="#changes">What changed</a> } }) },
  superseded: { panel: () => ({ superseded: true, slots: { newer: <a className="candor-link" href="#newer">View newer</a> } }) },
} satisfies Record<string, State>;

export type StateName = keyof typeof states;

/** What a component shows in a state, or why it has no such state. */
export type Cell = 'shown' | `n/a: ${string}`;

interface Column {
  draw: (narrative: Narrative, data: ExplanationData) => ReactElement | null;
  cells: Record<StateName, Cell>;
}

const host = 'n/a: the panel or the host says it, around this part';
/** A part that is a function of its narrative alone. */
const part = (own: Partial<Record<StateName, Cell>> = {}): Record<StateName, Cell> => ({
  loading: host, refining: host, partial: host, error: host, offline: host, 'signed-out': host,
  notice: 'shown', caution: 'shown', stop: 'shown', 'close-call': 'shown', 'no-profile': 'shown', 'no-reasons': 'shown', 'read-only': host, 'long-labels': 'shown', '200-factors': 'shown',
  stale: host, answered: host, 'model-changed': host, superseded: host, ...own,
});
const withoutReasons = 'n/a: it shows no reasons';

export const columns: Readonly<Record<string, Column>> = {
  Explanation: {
    draw: () => null,
    cells: part({
      loading: 'shown', refining: 'shown', partial: 'shown', error: 'shown', offline: 'shown', 'signed-out': 'shown', 'read-only': 'shown',
      stale: 'shown', answered: 'shown', 'model-changed': 'shown', superseded: 'shown',
    }),
  },
  Badge: { draw: (narrative) => <Badge narrative={narrative} />, cells: part({ 'no-reasons': withoutReasons, 'long-labels': withoutReasons, '200-factors': withoutReasons }) },
  Recommendation: { draw: (narrative) => <Recommendation narrative={narrative} />, cells: part({ 'no-reasons': withoutReasons, 'long-labels': withoutReasons, '200-factors': withoutReasons }) },
  ContextNotice: {
    draw: (narrative) => <ContextNotice narrative={narrative} />,
    cells: part({ partial: 'shown', 'close-call': 'n/a: a close call is no notice', 'no-reasons': withoutReasons, 'long-labels': withoutReasons, '200-factors': withoutReasons }),
  },
  Sureness: { draw: (narrative) => <Sureness narrative={narrative} />, cells: part({ stop: 'n/a: nothing is recommended', 'no-profile': 'n/a: one notice says it for everything', 'no-reasons': withoutReasons, 'long-labels': withoutReasons, '200-factors': withoutReasons }) },
  Reasons: { draw: (narrative, data) => <Reasons narrative={narrative} features={data.features} />, cells: part({ stop: 'n/a: reasons move to level 3' }) },
  FactorTable: { draw: (narrative) => <FactorTable narrative={narrative} />, cells: part({ 'no-reasons': 'n/a: no factor moved anything' }) },
};

/** One cell, drawn. */
export function StateCell({ component, state }: { component: string; state: StateName }) {
  const { data = handmade, about = handmadeAbout, panel, later }: State = states[state];
  if (component === 'Explanation') return <PanelCell data={data} about={about} caseLabel={`P-2081 ${state}`} later={later} panel={panel} />;
  return <CandorProvider about={about}><Told data={data} draw={columns[component]!.draw} /></CandorProvider>;
}

function Told({ data, draw }: { data: ExplanationData; draw: Column['draw'] }) {
  return draw(useNarrative(data), data);
}

function PanelCell({ data, later, panel, ...given }: Pick<State, 'later' | 'panel'> & Partial<ExplanationProps>) {
  // What a client keeps has to outlive a drawing.
  const [props] = useState(() => ({ client: createMemoryClient(), ...panel?.() }));
  const [results] = useState(() => twoResults(data, later));
  const now = useSyncExternalStore(results.subscribe, results.newest, results.newest);
  return <Explanation data={now} {...given} {...props} />;
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
