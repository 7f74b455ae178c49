import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { columns, StateCell, states, type StateName } from '../testing/states.js';

/** Every component in every state of the specification; a state that a component does not have says why. The case is made by hand. */
const meta = { title: 'Foundations/States', tags: ['!autodocs'], parameters: { controls: { disable: true } }, globals: { width: '424' } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const grid = (component: string): Story => ({
  render: () => (
    <>
      {(Object.keys(states) as StateName[]).map((state) => {
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
    await expect(canvasElement.querySelectorAll('[data-cell-state]')).toHaveLength(Object.keys(states).length);
    for (const part of canvasElement.querySelectorAll<HTMLElement>('.candor')) await expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth + 1);
  },
});

export const Explanation: Story = grid('Explanation');
export const Badge: Story = grid('Badge');
export const Recommendation: Story = grid('Recommendation');
export const ContextNotice: Story = grid('ContextNotice');
export const Sureness: Story = grid('Sureness');
export const Reasons: Story = grid('Reasons');
export const FactorTable: Story = grid('FactorTable');
