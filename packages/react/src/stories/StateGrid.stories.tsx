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
  parameters: { controls: { disable: true }, a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
  globals: { width: '424' },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const grid = (component: string): Story => ({
  render: () => (
    <>
      {stateNames.map((state) => {
        const cell = columns[component]!.cells[state];
        return (
          <article key={state} className="story-cell" data-cell-state={state}>
            <p className="story-state">{state}{cell === 'shown' ? '' : ` — ${cell}`}</p>
            {cell === 'shown' && <StateCell component={component} state={state} />}
          </article>
        );
      })}
    </>
  ),
  play: async ({ canvasElement }) => {
    const cells = [...canvasElement.querySelectorAll('[data-cell-state]')];
    await expect(cells).toHaveLength(stateNames.length);
    for (const [i, state] of stateNames.entries()) {
      // Forms and paper come with their words.
      if (columns[component]!.cells[state] === 'shown') await waitFor(() => expect(cells[i]!.querySelector('.candor')).not.toBeNull());
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
