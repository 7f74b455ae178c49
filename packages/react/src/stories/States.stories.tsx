import type { Meta, StoryObj } from '@storybook/react-vite';
import { Explanation } from '../components/Explanation.js';
import { handmade, handmadeAbout } from '../testing/handmade.js';
import { createMemoryClient } from '../testing/memoryClient.js';

const meta = {
  title: 'Components/Explanation/States (hand-made)',
  component: Explanation,
  args: { data: handmade, about: handmadeAbout, client: createMemoryClient(), caseLabel: 'P-2081' },
} satisfies Meta<typeof Explanation>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {};
