'use client';
import { sentenceText, type Reason } from '@candor/core';
import { forwardRef, memo, useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { gridCell } from '../hooks/useGridKeys.js';
import { Bar } from '../parts/Bar.js';
import { longIn } from '../parts/longIn.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { FactorContext, roles, useCells, useFactor, useFactors, type FactorColumn, type FactorRowState } from './factorsDrawn.js';

export interface FactorRowProps extends PartProps<FactorRowState> {
  factor: Reason;
  /** Default: a cell for each column. */
  children?: ReactNode;
}

export interface FactorCellProps extends PartProps<FactorRowState> {
  column: FactorColumn;
  /** Default: what `cell` of the Root draws, else ours. */
  children?: ReactNode;
}

/** One factor; its detail is a row of its own below it. */
export const FactorRow = forwardRef<HTMLElement, FactorRowProps>(function FactorRow({ factor, children, ...part }, ref) {
  const { rows, columns, open, interactive, active } = useFactors('FactorTable.Row');
  const { feature, direction, strength, rank } = factor;
  const isOpen = interactive && open.includes(feature);
  const row = rows.indexOf(factor) + 1;
  const stop = active[0] === row ? active[1] : null;
  const state = useMemo(() => ({ open: isOpen, direction, strength, rank }), [isOpen, direction, strength, rank]);
  const drawn = useMemo(() => ({ factor, row, state, stop }), [factor, row, state, stop]);
  return (
    <FactorContext.Provider value={drawn}>
      <Part
        tag="tr"
        host={part}
        state={state}
        ref={ref}
        {...roles.row}
        data-part="factor"
        data-direction={direction}
        data-strength={strength}
        data-rank={rank ?? undefined}
        data-state={state.open ? 'open' : 'closed'}
      >
        {children ?? columns.map((column) => <FactorCell key={column} column={column} />)}
      </Part>
      {state.open && <tr {...roles.row} data-part="factor-detail"><td {...interactive ? roles.gridcell : roles.cell} colSpan={columns.length} aria-colspan={columns.length}><Detail factor={factor} /></td></tr>}
    </FactorContext.Provider>
  );
});

/** One cell: the label's is the row's header, and opens its detail. */
export const FactorCell = /* @__PURE__ */ memo(forwardRef<HTMLElement, FactorCellProps>(function FactorCell({ column, children, ...part }, ref) {
  const { columns, interactive, toggle, cell } = useCells('FactorTable.Cell');
  const { factor, row, state, stop } = useFactor('FactorTable.Cell');
  const own = children ?? cell?.(column, factor);
  const position = columns.indexOf(column);
  const here = interactive ? gridCell(row, position, stop === position) : {};
  if (column === 'label') {
    return (
      <Part tag="th" host={part} state={state} ref={ref} {...{ scope: 'row', ...roles.rowheader }} data-column="label">
        {interactive
          ? <button type="button" {...here} aria-expanded={state.open} onClick={() => toggle(factor.feature)}>{own ?? <Shown column="label" factor={factor} />}</button>
          : own ?? <Shown column="label" factor={factor} />}
      </Part>
    );
  }
  const openOnEnter = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    toggle(factor.feature);
  };
  return (
    <Part tag="td" host={part} state={state} ref={ref} {...interactive ? roles.gridcell : roles.cell} {...here} onKeyDown={interactive ? openOnEnter : undefined} data-column={column}>
      {own ?? <Shown column={column} factor={factor} />}
    </Part>
  );
}));

const Shown = /* @__PURE__ */ memo(function Shown({ column, factor }: { column: FactorColumn; factor: Reason }) {
  const { words } = useCandor();
  const { axis, bars, hatch } = useCells('FactorTable.Cell');
  switch (column) {
    case 'label': return <Given text={factor.label} />;
    case 'value': return factor.valueText === null ? <bdi>{valueInWords(factor)}</bdi> : <Given text={factor.valueText} />;
    case 'points': return <bdi>{factor.stepText ?? factor.pointsText}</bdi>;
    case 'error': return <bdi>{factor.errorText}</bdi>;
    case 'pull': return (
      <>
        {factor.firm ? words(`candor.factors.pull.${factor.strength}`, { side: axis[factor.direction] }) : words('candor.factors.pull.not-firm')}
        <Bar bar={bars.get(factor.feature)} hatch={hatch} />
      </>
    );
  }
});

/** Words of the host. */
const Given = ({ text }: { text: string }) => <bdi data-long={longIn(text)}>{text}</bdi>;

const Detail = ({ factor }: { factor: Reason }) => (
  <dl className="candor-terms">
    {factor.details.map(({ id, term, text }) => (
      <div key={id} className="candor-term" data-part={id}>
        <dt>{term}</dt>
        <dd><SentenceText sentence={text} /></dd>
      </div>
    ))}
  </dl>
);

/** A missing or hidden value has no text of its own; its detail says which it is. */
const valueInWords = ({ details }: Reason) => {
  const detail = details.find(({ id }) => id === 'value');
  return detail ? sentenceText(detail.text) : '';
};
