import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { OpenDesk } from './desks.js';
import { CaseFacts, CaseList, CasePanel, Desk, ExplainedCase } from './parts.js';
import './patterns.css';
import { worksTheList } from './play.js';

/** A list, a case and the panel beside it, over the demo’s loan model, read by a worker of this page. */
const meta = { title: 'Patterns/Loan desk', tags: ['!autodocs'], parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

function Columns({ desk }: { desk: OpenDesk }) {
  const [chosen, choose] = useState(desk.cases[0]!);
  return (
    <div className="pattern-desk" data-columns="3">
      <CaseList desk={desk} chosen={chosen} onChoose={choose} />
      <ExplainedCase desk={desk} one={chosen}>{(explained) => <><CaseFacts {...explained} /><CasePanel {...explained} /></>}</ExplainedCase>
    </div>
  );
}

export const ThreeColumns: Story = {
  render: () => <Desk name="loan" most={8}>{(desk) => <Columns desk={desk} />}</Desk>,
  play: ({ canvasElement }) => worksTheList(canvasElement),
};
