import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { columns } from '../testing/columns.js';
import { StateCell } from '../testing/StateCell.js';
import { stateNames } from '../testing/states.js';

/** Every component in every state of the specification; a state that a component does not have says why. The case is made by hand. */
const meta = {
  title: 'Foundations/States',
  tags: ['!autodocs'],
  // A grid shows one landmark many times; a page has each once.
  parameters: { width: 'fluid', controls: { disable: true }, a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** What it shows first, in columns; then what it does not have, and why. */
const grid = (component: string): Story => ({
  render: () => {
    const { cells } = columns[component]!;
    const shown = stateNames.filter((state) => cells[state] === 'shown');
    return (
      <>
        <div className="story-states">
          {shown.map((state) => (
            <article key={state} className="story-cell" data-cell-state={state}>
              <p className="story-state">{state}</p>
              <StateCell component={component} state={state} />
            </article>
          ))}
        </div>
        {shown.length < stateNames.length && (
          <dl className="story-without">
            {stateNames.filter((state) => cells[state] !== 'shown').map((state) => <div key={state} data-cell-state={state}><dt>{state}</dt><dd>{cells[state]}</dd></div>)}
          </dl>
        )}
      </>
    );
  },
  play: async ({ canvasElement }) => {
    const cellOf = (state: string) => canvasElement.querySelector(`[data-cell-state="${state}"]`);
    for (const state of stateNames) {
      await expect(cellOf(state)).not.toBeNull();
      // Forms and paper come with their words.
      if (columns[component]!.cells[state] === 'shown') await waitFor(() => expect(cellOf(state)!.querySelector('.candor')).not.toBeNull());
    }
    for (const part of canvasElement.querySelectorAll<HTMLElement>('.candor')) await expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth + 1);
  },
});

export const Explanation: Story = grid('Explanation');
export const Badge: Story = grid('Badge');
export const Recommendation: Story = grid('Recommendation');
export const ContextNotice: Story = grid('ContextNotice');
export const Sureness: Story = grid('Sureness');
export const RangeBand: Story = grid('RangeBand');
export const Dotplot: Story = grid('Dotplot');
export const Reasons: Story = grid('Reasons');
export const FactorTable: Story = grid('FactorTable');
export const Waterfall: Story = grid('Waterfall');
export const Feedback: Story = grid('Feedback');
export const Escalation: Story = grid('Escalation');
export const OwnView: Story = grid('OwnView');
export const OutboxStatus: Story = grid('OutboxStatus');
export const About: Story = grid('About');
export const ExplanationPrint: Story = grid('ExplanationPrint');
export const ExportMenu: Story = grid('ExportMenu');
