import type { Meta, StoryObj } from '@storybook/react-vite';
import { Columns } from './Columns.js';
import { Desk } from './parts.js';
import './patterns.css';
import { worksTheList } from './play.js';

/** The same host over a model of amounts: a range, twenty dots, reasons in euros. */
const meta = { title: 'Patterns/Claims desk', tags: ['!autodocs'], parameters: { width: 'fluid', controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

export const Amounts: Story = {
  render: () => <Desk name="claims" most={8}>{(desk) => <Columns desk={desk} />}</Desk>,
  play: ({ canvasElement }) => worksTheList(canvasElement),
};
