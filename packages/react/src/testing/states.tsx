import { CandorError, type About, type Explanation as ExplanationData } from '@candor/core';
import type { ExplanationProps } from '../components/explanationProps.js';
import { emptyForm } from '../feedback/emptyForm.js';
import { handmade, handmadeAbout, handmadeWith } from './handmade.js';
import { createMemoryClient } from './memoryClient.js';

/** What a state brings: a case for every part, and what only the panel around it knows. */
export interface State {
  /** Default: the case made by hand. */
  data?: ExplanationData;
  /** Default: the words of its host. */
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

/** 90 characters, as the longest of a host's labels. */
export const long = 'Longest uninterrupted time between two readings of the outer housing vibration sensor, all';
const many = Array.from({ length: 200 }, (_, i) => `reading_${i + 1}`);
const elsewhere = { key: 'East hall', support: 'unseen', status: null, known: ['North hall', 'South hall'], field: { n: 400, estimated: 0.34, observed: 0.18 } } as const;
const closely = 'Inspect before the next shift begins, together with the maker’s engineer and all the crews';
const inspection = 'an inspection before the next shift begins, with the maker’s engineer and all of the crews';

/** The rows of the states matrix. */
export const states = {
  loading: { panel: () => ({ data: null, state: 'loading', predictionId: 'P-2081' }) },
  refining: { panel: () => ({ state: 'refining' }) },
  partial: { data: handmadeWith({ unusual: null }), panel: () => ({ onRetry: () => {} }) },
  error: { panel: () => ({ data: null, predictionId: 'P-2081', error: new CandorError('profile-mismatch', 'the profile was made for another model; build the profile of this one'), onRetry: () => {} }) },
  offline: { panel: () => ({ client: createMemoryClient({ online: false }) }) },
  'signed-out': { panel: () => ({ client: createMemoryClient({ signIn: true }), feedback: { onSignIn: () => {} } }) },
  notice: { data: handmadeWith({ unusual: { ...handmade.unusual!, p: 0.02, level: 'notice', facts: [{ kind: 'out-of-range', feature: 'vibration', value: 4.2, typical: { lo: 0.8, hi: 3.9 } }] } }) },
  caution: { data: handmadeWith({ likelihood: null, sureness: null, case: { id: 'P-2081', context: { hall: 'East hall' } }, context: { ...elsewhere, known: [...elsewhere.known], level: 'caution' } }) },
  stop: { data: handmadeWith({ likelihood: null, sureness: null, case: { id: 'P-2081', context: { hall: 'East hall' } }, context: { ...elsewhere, known: [...elsewhere.known], level: 'stop' } }) },
  'close-call': { data: handmadeWith({ likelihood: { ...handmade.likelihood!, lower: 0.14, upper: 0.27 }, sureness: { kind: 'cut-off', value: 0.55, word: 'close-call', n: 331 } }) },
  'no-profile': { about: null, data: handmadeWith({ likelihood: null, sureness: null, unusual: null, context: null, provenance: { seed: 1, versions: handmade.provenance.versions, time: handmade.provenance.time } }) },
  'no-reasons': { data: handmadeWith({ attribution: { ...handmade.attribution, values: handmade.features.map(() => 0), baseValue: handmade.prediction.value } }) },
  'read-only': { panel: () => ({ interactive: false }) },
  'long-labels': {
    about: {
      ...handmadeAbout,
      presentation: { ...handmadeAbout.presentation, labels: { ...handmadeAbout.presentation.labels, hours_since_service: long, oil_checks: `${long}, repeated` } },
      decision: { cutoffs: [handmadeAbout.decision!.cutoffs[0]!, { outcome: { id: 'inspect', headline: closely, noun: inspection } }], adverse: 'inspect' },
      card: { ...handmadeAbout.card, owner: `The team that looks after ${long}`, purpose: `${long}: says which pumps to look at first.` },
    },
  },
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
export const stateNames = Object.keys(states) as StateName[];
