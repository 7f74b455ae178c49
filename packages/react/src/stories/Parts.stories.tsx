import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import type { Narrative } from '@candor/core';
import { About } from '../components/About.js';
import { Badge } from '../components/Badge.js';
import { ContextNotice } from '../components/ContextNotice.js';
import { Dotplot } from '../components/Dotplot.js';
import { FactorTable } from '../components/FactorTable.js';
import { Reasons } from '../components/Reasons.js';
import { Recommendation } from '../components/Recommendation.js';
import { Sureness } from '../components/Sureness.js';
import { CandorProvider } from '../CandorProvider.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { storyData, type StoryData } from '../testing/storyData.js';

/** Each part by itself, drawn from one narrative: a host lays them out as it likes. */
const meta = { title: 'Components/Parts', parameters: { controls: { disable: true } } } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const told = (name: string, draw: (narrative: Narrative, data: StoryData) => ReactElement): Story => ({
  render: () => {
    const data = storyData(name);
    return <CandorProvider about={data.about}><Told data={data} draw={draw} /></CandorProvider>;
  },
});

const Told = ({ data, draw }: { data: StoryData; draw: (narrative: Narrative, data: StoryData) => ReactElement }) => draw(useNarrative(data.explanation), data);

export const RecommendationAlone: Story = told('normal', (narrative) => <Recommendation narrative={narrative} />);
export const ContextNoticeAlone: Story = told('new-context', (narrative) => <ContextNotice narrative={narrative} />);
export const SurenessAlone: Story = told('normal', (narrative) => <Sureness narrative={narrative} />);
export const DotplotAlone: Story = told('amount', (narrative) => <Dotplot narrative={narrative} />);
export const ReasonsAlone: Story = told('normal', (narrative, { explanation }) => <Reasons narrative={narrative} features={explanation.features} />);
export const FactorTableAlone: Story = told('normal', (narrative) => <FactorTable narrative={narrative} />);
export const AboutAlone: Story = told('normal', (narrative, { explanation }) => <About data={explanation} narrative={narrative} />);
export const BadgeAlone: Story = told('normal', (narrative) => <Badge narrative={narrative} />);
export const BadgeWithWarning: Story = told('new-context', (narrative) => <Badge narrative={narrative} interactive />);
