import type { About as AboutData, Explanation as ExplanationData, Narrative } from '@candor/core';
import type { ComponentType, ReactElement } from 'react';
import { CandorProvider } from '../CandorProvider.js';
import { About } from '../components/About.js';
import { Badge } from '../components/Badge.js';
import { ContextNotice } from '../components/ContextNotice.js';
import { Dotplot } from '../components/Dotplot.js';
import { FactorTable } from '../components/FactorTable.js';
import { RangeBand } from '../components/RangeBand.js';
import { Reasons } from '../components/Reasons.js';
import { Recommendation } from '../components/Recommendation.js';
import { Sureness } from '../components/Sureness.js';
import { Waterfall } from '../components/Waterfall.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { ExplanationPrint } from '../print/ExplanationPrint.js';
import { ExportMenu } from '../print/ExportMenu.js';
import { EscalationCell, FeedbackCell, OutboxCell, OwnViewCell } from './answerCells.js';
import { handmadeAmount, handmadeAmountWith, inEuros } from './handmadeAmount.js';
import { PanelCell } from './PanelCell.js';
import type { State, StateName } from './states.js';

/** A row of the matrix as a component is given it. */
export interface CellProps extends Pick<State, 'panel' | 'later'> {
  name: StateName;
  data: ExplanationData;
  about: AboutData | null;
}

/** What a component shows in a state, or why it has no such state. */
export type Cell = 'shown' | `n/a: ${string}`;

export interface Column {
  Cell: ComponentType<CellProps>;
  cells: Record<StateName, Cell>;
}

/** A part drawn from the row's case, in the words of its host. */
function drawn(draw: (cell: { narrative: Narrative; data: ExplanationData; interactive: boolean }) => ReactElement | null): Column['Cell'] {
  const Told = ({ name, data }: CellProps) => draw({ narrative: useNarrative(data), data, interactive: name !== 'read-only' });
  return (props) => <CandorProvider about={props.about}><Told {...props} /></CandorProvider>;
}

/** A part that only measures what a panel puts around it. */
const inPanel = (part: ReactElement | null, { dir }: Narrative) => <div className="candor candor-panel" dir={dir}>{part}</div>;

const host = 'n/a: the panel or the host says it, around this part';
const withoutControls = 'n/a: it has no controls anyway';
const withoutReasons = 'n/a: it shows no reasons';
const withoutLabels = 'n/a: it shows amounts and numbers, and no label';
const withoutRange = 'n/a: nothing is measured there, so no range is given';
const notAsked = 'n/a: who only reads is not asked';

/** A part that is a function of its narrative alone. */
const part = (own: Partial<Record<StateName, Cell>> = {}): Record<StateName, Cell> => ({
  loading: host, refining: host, partial: host, error: host, offline: host, 'signed-out': host,
  notice: 'shown', caution: 'shown', stop: 'shown', 'close-call': 'shown', 'no-profile': 'shown', 'no-reasons': 'shown', 'read-only': withoutControls, 'long-labels': 'shown', '200-factors': 'shown',
  stale: host, answered: host, 'model-changed': host, superseded: host, ...own,
});

/** A part that is a function of what was answered, and hardly of the case. */
const answers = (whateverTheCase: Cell, own: Partial<Record<StateName, Cell>>): Record<StateName, Cell> => ({
  ...part(), notice: whateverTheCase, caution: whateverTheCase, stop: whateverTheCase, 'close-call': whateverTheCase, 'no-profile': whateverTheCase,
  'no-reasons': withoutReasons, 'read-only': notAsked, '200-factors': withoutReasons, ...own,
});

const amounts: Partial<Record<StateName, ExplanationData>> = {
  'close-call': handmadeAmountWith({
    prediction: { ...handmadeAmount.prediction, value: 2530 }, sureness: { kind: 'cut-off', value: 0.55, word: 'close-call', n: 331 },
    band: { ...handmadeAmount.band!, lower: 1540, upper: 4490, quantiles: handmadeAmount.band!.quantiles!.map((cost) => cost - 490) },
  }),
};

const AmountCell = drawn(({ narrative, interactive }) => <Dotplot narrative={narrative} interactive={interactive} movable={interactive} />);

export const columns: Readonly<Record<string, Column>> = {
  Explanation: {
    Cell: PanelCell,
    cells: part({
      loading: 'shown', refining: 'shown', partial: 'shown', error: 'shown', offline: 'shown', 'signed-out': 'shown', 'read-only': 'shown',
      stale: 'shown', answered: 'shown', 'model-changed': 'shown', superseded: 'shown',
    }),
  },
  Badge: { Cell: drawn(({ narrative }) => <Badge narrative={narrative} />), cells: part({ 'no-reasons': withoutReasons, 'read-only': 'n/a: it is text unless the host makes it a button', '200-factors': withoutReasons }) },
  Recommendation: { Cell: drawn(({ narrative }) => <Recommendation narrative={narrative} />), cells: part({ 'no-reasons': withoutReasons, '200-factors': withoutReasons }) },
  ContextNotice: {
    Cell: drawn(({ narrative }) => <ContextNotice narrative={narrative} />),
    cells: part({ partial: 'shown', 'close-call': 'n/a: a close call is no notice', 'no-reasons': withoutReasons, 'read-only': 'n/a: its controls are the host’s to give', 'long-labels': 'n/a: it names a factor only where the case is unusual', '200-factors': withoutReasons }),
  },
  Sureness: {
    Cell: drawn(({ narrative, interactive }) => <Sureness narrative={narrative} interactive={interactive} />),
    cells: part({ stop: 'n/a: nothing is recommended', 'no-profile': 'n/a: one notice says it for everything', 'no-reasons': withoutReasons, 'read-only': 'n/a: its controls are those of its dotplot', '200-factors': withoutReasons }),
  },
  RangeBand: {
    Cell: drawn(({ narrative }) => inPanel(narrative.range && <RangeBand range={narrative.range} dir={narrative.dir} />, narrative)),
    cells: part({ caution: withoutRange, stop: withoutRange, 'no-profile': withoutRange, 'no-reasons': withoutReasons, 'long-labels': withoutLabels, '200-factors': withoutReasons }),
  },
  Dotplot: {
    Cell: ({ name, about, ...cell }) => <AmountCell {...cell} name={name} data={amounts[name] ?? handmadeAmountWith({ unusual: cell.data.unusual })} about={about && inEuros(about)} />,
    cells: part({ caution: withoutRange, stop: withoutRange, 'no-profile': withoutRange, 'no-reasons': withoutReasons, 'read-only': 'shown', 'long-labels': withoutLabels, '200-factors': withoutReasons }),
  },
  Reasons: { Cell: drawn(({ narrative, data, interactive }) => <Reasons narrative={narrative} features={data.features} interactive={interactive} />), cells: part({ stop: 'n/a: reasons move to level 3', 'read-only': 'shown' }) },
  FactorTable: { Cell: drawn(({ narrative, interactive }) => <FactorTable narrative={narrative} interactive={interactive} />), cells: part({ 'no-reasons': 'n/a: no factor moved anything', 'read-only': 'shown' }) },
  Waterfall: { Cell: drawn(({ narrative, data }) => <Waterfall data={data} narrative={narrative} />), cells: part({ 'no-reasons': 'n/a: there is no step to draw' }) },
  Feedback: {
    Cell: FeedbackCell,
    cells: answers('n/a: a notice does not change what can be answered', {
      loading: 'shown', error: 'shown', offline: 'shown', 'signed-out': 'shown', caution: 'shown', stop: 'shown', 'close-call': 'shown', 'no-profile': 'shown', 'no-reasons': 'shown',
      refining: 'n/a: answers are taken as ever, and record that it was a first estimate', '200-factors': 'n/a: the main reasons can be ticked, however many factors there are', stale: 'shown', answered: 'shown',
    }),
  },
  Escalation: { Cell: EscalationCell, cells: answers('n/a: a question is put in the same way about every case', { loading: 'shown', error: 'shown', offline: 'shown', 'signed-out': 'shown', 'no-profile': 'shown', answered: 'shown' }) },
  OwnView: {
    Cell: OwnViewCell,
    cells: answers('n/a: it says nothing of the case, and waits for nothing there', {
      loading: 'n/a: it is asked once there is a recommendation to wait for', caution: 'shown', 'close-call': 'shown', 'no-profile': 'shown',
      answered: 'n/a: once noted it gives way to the recommendation',
    }),
  },
  OutboxStatus: {
    Cell: OutboxCell,
    cells: answers('n/a: it shows answers, whatever their cases are like', {
      loading: 'n/a: what waits here was answered before', error: 'shown', offline: 'shown', 'signed-out': 'shown', 'read-only': 'n/a: who only reads keeps no answers here', answered: 'shown',
    }),
  },
  About: {
    Cell: drawn(({ narrative, data }) => <About data={data} narrative={narrative} />),
    cells: part({ partial: 'shown', 'no-reasons': withoutReasons, '200-factors': withoutReasons }),
  },
  ExplanationPrint: {
    Cell: drawn(({ data }) => <ExplanationPrint data={data} shown="both" pageBoxes={false} />),
    cells: part({
      loading: 'n/a: there is nothing to print yet', error: 'n/a: there is nothing to print', partial: 'shown', 'read-only': 'shown', answered: 'n/a: the record of an answer is its receipt',
      stale: 'n/a: paper shows the explanation it was given', superseded: 'n/a: paper shows the explanation it was given',
    }),
  },
  ExportMenu: {
    Cell: drawn(({ data }) => <ExportMenu data={data} audiences={['officer', 'customer']} />),
    cells: {
      ...answers('n/a: the menu is the same for every case', { 'long-labels': 'n/a: it shows no words of the host' }),
      loading: 'n/a: there is nothing to take away yet', error: 'n/a: there is nothing to take away', offline: 'shown', 'read-only': 'n/a: who only reads has nothing to press',
    },
  },
};
