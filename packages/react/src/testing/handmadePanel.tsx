import { Explanation } from '../components/Explanation.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { handmade, handmadeAbout } from './handmade.js';
import { HandmadeExplanation } from './HandmadeExplanation.js';
import { createMemoryClient } from './memoryClient.js';

/** What stories of the panel over the case made by hand begin from; answers are kept in memory. */
export const handmadePanel = {
  component: Explanation,
  args: { data: handmade, about: handmadeAbout, caseLabel: 'P-2081' },
  render: (args: ExplanationProps) => <HandmadeExplanation {...args} client={args.client ?? createMemoryClient()} />,
};
