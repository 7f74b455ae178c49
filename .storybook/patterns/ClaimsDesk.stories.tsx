import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import type { OpenDesk } from './desks.js';
import { CaseFacts, CaseList, CasePanel, Desk, ExplainedCase } from './parts.js';
import './patterns.css';
import { worksTheList } from './play.js';

/** The same host over a model of amounts: a range, twenty dots, reasons in euros. */
const meta = { title: 'Patterns/Claims desk', tags: ['!autodocs'], parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta;

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

export const Amounts: Story = {
  render: () => <Desk name="claims" most={8}>{(desk) => <Columns desk={desk} />}</Desk>,
  play: ({ canvasElement }) => worksTheList(canvasElement),
};
