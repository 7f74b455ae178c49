import { CandorError } from '@candor/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { Explanation } from '../components/Explanation.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { HandmadeExplanation } from '../testing/HandmadeExplanation.js';
import { handmadePanel } from '../testing/handmadePanel.js';
import { inWords } from '../testing/inWords.js';
import { createMemoryClient } from '../testing/memoryClient.js';

/** States that no model yields by itself, on a case made by hand. */
const meta = {
  ...handmadePanel,
  title: 'Components/Explanation/States (hand-made)',
  tags: ['stable', '!autodocs'],
} satisfies Meta<typeof Explanation>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Loading: Story = {
  args: { data: null, state: 'loading', predictionId: 'P-2081' },
  play: inWords(async ({ canvas, say }) => {
    await expect(canvas.getByRole('button', { name: say('candor.feedback.agree') })).toBeDisabled();
    await expect(canvas.getByRole('button', { name: say('candor.feedback.ask') })).toBeEnabled();
  }),
};

export const Refining: Story = { args: { state: 'refining' } };

/** While the officer is at work in the panel a newer result waits, and nothing moves. */
export const UpdateWaiting: Story = {
  render: (args) => <Host {...args} />,
  play: inWords(async ({ canvas, canvasElement, say, press }) => {
    const likelihood = () => canvasElement.querySelector('[data-part="likelihood"]');
    await press(say('candor.feedback.disagree'));
    await press('A reading changes');
    await expect(canvas.getByRole('button', { name: say('candor.panel.stale.show') })).toBeVisible();
    await expect(likelihood()).toHaveTextContent('23');
    await press(say('candor.panel.stale.show'));
    await expect(likelihood()).toHaveTextContent('31');
  }),
};

function Host(args: ExplanationProps) {
  const [client] = useState(() => createMemoryClient());
  const [data, setData] = useState(handmade);
  const changed = handmadeWith({ likelihood: { value: 0.31, lower: 0.26, upper: 0.37, hits: 96, n: 310, measuredOn: 'North hall, South hall' } });
  return (
    <>
      <p><button type="button" onClick={() => setData(changed)}>A reading changes</button></p>
      <HandmadeExplanation {...args} data={data} client={client} />
    </>
  );
}

export const Partial: Story = {
  args: { data: handmadeWith({ unusual: null, problems: [{ code: 'unusual-unavailable', message: 'the part "unusual" of the profile could not be read' }] }), onRetry: () => {} },
};

/** Plain cause, what still works, and not one number of the case. */
export const Failed: Story = {
  args: {
    data: null,
    predictionId: 'P-2081',
    error: new CandorError('profile-mismatch', 'the profile was made for model 41c8…, this is model b5f0…; build the profile of this model with `candor profile`'),
    onRetry: () => {},
  },
  play: inWords(async ({ canvas, canvasElement, say, press }) => {
    await expect(canvas.getByRole('alert')).toBeVisible();
    await expect(canvasElement.querySelector('.candor-panel')?.textContent).not.toMatch(/\d+/u);
    await press(say('candor.error.details'));
    await expect(canvas.getByText(/candor profile/u)).toBeVisible();
  }),
};

export const Offline: Story = {
  render: (args) => <HandmadeExplanation {...args} client={createMemoryClient({ online: false })} />,
  play: inWords(async ({ canvas, canvasElement, say, press }) => {
    await press(say('candor.feedback.agree'));
    await waitFor(() => expect(canvas.getByRole('heading', { name: say('candor.receipt.answer.waiting') })).toHaveFocus());
    await expect(canvasElement.querySelector('.candor-status')).toHaveTextContent(say('candor.panel.offline.waiting', { count: 1 }));
  }),
};

export const OfflineInMemory: Story = { render: (args) => <HandmadeExplanation {...args} client={createMemoryClient({ online: false, durable: false })} /> };

export const SignInAsked: Story = { render: (args) => <HandmadeExplanation {...args} client={createMemoryClient({ signIn: true })} /> };

export const NoProfile: Story = {
  args: {
    about: null,
    data: handmadeWith({ likelihood: null, sureness: null, unusual: null, context: null, provenance: { seed: 1, versions: handmade.provenance.versions, time: handmade.provenance.time } }),
  },
};

export const NoReasons: Story = {
  args: { data: handmadeWith({ attribution: { ...handmade.attribution, values: handmade.features.map(() => 0), baseValue: handmade.prediction.value } }) },
};

/** The gravest notice: no recommendation, and the factors only at level 3. */
export const Stopped: Story = {
  args: {
    data: handmadeWith({
      likelihood: null, sureness: null,
      context: { key: 'East hall', support: 'unseen', status: null, level: 'stop', known: ['North hall', 'South hall'], field: { n: 400, estimated: 0.34, observed: 0.18 } },
      case: { id: 'P-2081', context: { hall: 'East hall' } },
    }),
  },
};

const long = 'Longest uninterrupted time between two readings of the outer housing vibration sensor';

export const LongLabels: Story = {
  args: {
    about: { ...handmadeAbout, presentation: { ...handmadeAbout.presentation, labels: { ...handmadeAbout.presentation.labels, hours_since_service: long, oil_checks: `${long}, repeated` } } },
  },
};

const manyNames = Array.from({ length: 200 }, (_, position) => `reading_${position + 1}`);

export const TwoHundredFactors: Story = {
  args: {
    defaultLevel: 3,
    data: handmadeWith({
      features: manyNames.map((name, position) => ({ name, value: position, state: 'given' })),
      attribution: { ...handmade.attribution, values: manyNames.map((_, position) => (position % 3 === 0 ? -1 : 1) / (position + 2)) },
    }),
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement.querySelector<HTMLElement>('[data-part="factor-table"]')!).getAllByRole('row')).toHaveLength(201);
  },
};

/** The host knows of a newer recommendation and leads to it. */
export const Superseded: Story = { args: { superseded: true, slots: { newer: <a className="candor-link" href="#newer">View newer</a> } } };

/** The first case after a change of model says so, once for each officer. */
export const ModelChanged: Story = {
  args: {
    about: { ...handmadeAbout, card: { ...handmadeAbout.card, changes: [{ version: '3.1', date: '2026-02-20', text: 'Learned from 2025 too.' }] } },
    modelMemory: { read: () => 'an earlier version', write: () => {} },
    slots: { changes: <a className="candor-link" href="#changes">What changed</a> },
  },
  play: async ({ canvasElement }) => void (await expect(canvasElement.querySelector('[data-part="model-changed"]')).toHaveTextContent(/20.*2026/u)),
};

/** Nothing is asked yet: the host says what to do. */
export const Empty: Story = { render: () => <Explanation slots={{ empty: <p>Choose a pump from the list.</p> }} /> };

/** Data of a later version, cut off or with NaN is refused in words. */
export const Refused: Story = {
  args: { data: { ...handmade, version: '2.0' } },
  play: async ({ canvas }) => void (await expect(canvas.getByRole('alert')).toBeVisible()),
};
