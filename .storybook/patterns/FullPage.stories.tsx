import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { CaseFacts, CasePanel, Desk, ExplainedCase } from './parts.js';
import './patterns.css';
import { theReasons } from './play.js';

/** One case on a page of its own, with every factor open: for a second look, or a meeting. */
const meta = { title: 'Patterns/Full page', tags: ['!autodocs'], parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const EveryFactor: Story = {
  render: () => (
    <Desk name="loan" most={1}>
      {(desk) => (
        <ExplainedCase desk={desk} one={desk.cases[0]!}>
          {(explained) => <div className="pattern-page"><CaseFacts {...explained} /><CasePanel {...explained} defaultLevel={3} /></div>}
        </ExplainedCase>
      )}
    </Desk>
  ),
  play: async ({ canvasElement }) => {
    const panel = await theReasons(canvasElement);
    await expect(within(panel).getByRole('grid')).toBeVisible();
  },
};
