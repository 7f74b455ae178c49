import type { Narrative } from '@candor/core';
import type { ReactElement } from 'react';
import { CandorProvider } from '../CandorProvider.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { storyData, type StoryData } from '../testing/storyData.js';

/** Which stored case a story shows: every one is what the command made of a demo model. */
export interface ShownCase {
  shownCase: string;
}

const yesOrNo = ['normal', 'approve', 'somewhat-sure', 'close-call', 'missing-value', 'notice', 'unusual', 'unit-slip', 'new-context', 'unknown-context', 'no-context', 'no-profile'];
const amounts = ['amount', 'amount-fairly-sure', 'amount-unusual', 'amount-new-context'];

/** The control that changes the case. */
export const shownCaseControl = (cases: readonly string[] = [...yesOrNo, ...amounts]) =>
  ({ shownCase: { name: 'Case', options: cases, control: { type: 'select' }, table: { category: 'Story' } } }) as const;

/** A part drawn from a case, in the words of that case's host. */
export function Shown({ shownCase, draw }: ShownCase & { draw: (narrative: Narrative, data: StoryData) => ReactElement | null }) {
  const data = storyData(shownCase);
  return <CandorProvider about={data.about}><Drawn data={data} draw={draw} /></CandorProvider>;
}

const Drawn = ({ data, draw }: { data: StoryData; draw: (narrative: Narrative, data: StoryData) => ReactElement | null }) => draw(useNarrative(data.explanation), data);
