import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { CaseFacts, CasePanel, Desk } from './parts.js';
import './patterns.css';
import { explained } from './play.js';

/** One case on a page of its own, with every factor open: for a second look, or a meeting. */
const meta = { title: 'Patterns/Full page', tags: ['!autodocs'], globals: { width: 'fluid', locale: 'en' }, parameters: { controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const EveryFactor: Story = {
  render: () => (
    <Desk name="loan" most={1}>
      {(desk) => <div className="pattern-page"><CaseFacts desk={desk} one={desk.cases[0]!} /><CasePanel desk={desk} one={desk.cases[0]!} defaultLevel={3} /></div>}
    </Desk>
  ),
  play: async ({ canvasElement }) => {
    const panel = await explained(canvasElement);
    await expect(within(panel).getByRole('grid')).toBeVisible();
  },
};
