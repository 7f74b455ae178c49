import type { Meta, StoryObj } from '@storybook/react-vite';
import { Columns } from './Columns.js';
import { Desk } from './parts.js';
import './patterns.css';
import { worksTheList } from './play.js';

/** A list, a case and the panel beside it, over the demo’s loan model, read by a worker of this page. */
const meta = { title: 'Patterns/Loan desk', tags: ['!autodocs'], parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const ThreeColumns: Story = {
  render: () => <Desk name="loan" most={8}>{(desk) => <Columns desk={desk} />}</Desk>,
  play: ({ canvasElement }) => worksTheList(canvasElement),
};
