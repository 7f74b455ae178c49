import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { OpenDesk } from './desks.js';
import { CaseList, CasePanel, Desk, ExplainedCase } from './parts.js';
import './patterns.css';
import { worksTheList } from './play.js';

/** For hosts that decide in the list: each row has its badge, and the panel follows the row. */
const meta = { title: 'Patterns/List and panel', tags: ['!autodocs'], parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

function TwoColumns({ desk }: { desk: OpenDesk }) {
  const [chosen, choose] = useState(desk.cases[0]!);
  return (
    <div className="pattern-desk">
      <CaseList desk={desk} chosen={chosen} onChoose={choose} />
      <ExplainedCase desk={desk} one={chosen}>{(explained) => <CasePanel {...explained} />}</ExplainedCase>
    </div>
  );
}

export const FollowsTheRow: Story = {
  render: () => <Desk name="loan" most={12}>{(desk) => <TwoColumns desk={desk} />}</Desk>,
  play: ({ canvasElement }) => worksTheList(canvasElement),
};
