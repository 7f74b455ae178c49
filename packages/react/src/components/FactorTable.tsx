'use client';
import { reasonBars } from '@candor/charts';
import { sentenceText, type Narrative, type Reason } from '@candor/core';
import { forwardRef, useState } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Bar } from '../parts/Bar.js';
import { Hatch, useHatch } from '../parts/Hatch.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';

export type FactorColumn = 'label' | 'value' | 'pull';

export interface FactorSort {
  column: FactorColumn;
  descending: boolean;
}

export interface FactorTableState {
  sort: FactorSort;
}

export interface FactorTableProps extends PartProps<FactorTableState> {
  narrative: Narrative;
  sort?: FactorSort | undefined;
  /** Default: strongest first. */
  defaultSort?: FactorSort | undefined;
  onSortChange?: ((sort: FactorSort) => void) | undefined;
}

const strongestFirst: FactorSort = { column: 'pull', descending: true };

/** Every factor of the case: what was used and which way it pulled, in words, with the bar beside them. */
export const FactorTable = forwardRef<HTMLElement, FactorTableProps>(function FactorTable(
  { narrative, sort: controlled, defaultSort = strongestFirst, onSortChange, ...part },
  ref,
) {
  const { words } = useCandor();
  const hatch = useHatch();
  const [own, setOwn] = useState(defaultSort);
  const sort = controlled ?? own;
  const bars = new Map(reasonBars(narrative.factors).map((bar) => [bar.feature, bar]));
  const rows = sorted(narrative.factors, sort, narrative.locale);

  const sortBy = (column: FactorColumn) => {
    const next = { column, descending: sort.column === column ? !sort.descending : column === 'pull' };
    setOwn(next);
    onSortChange?.(next);
  };

  return (
    <Part
      tag="div"
      host={part}
      state={{ sort }}
      ref={ref}
      className="candor candor-factor-table"
      dir={narrative.dir}
      lang={narrative.locale}
      data-part="factor-table"
    >
      <Hatch id={hatch} />
      <table className="candor-factors">
        <caption>{words(sort.column === 'pull' && sort.descending ? 'candor.factors.caption.strongest' : 'candor.factors.caption', { count: rows.length })}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const active = sort.column === column;
              return (
                <th key={column} scope="col" data-column={column} aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}>
                  <button type="button" onClick={() => sortBy(column)}>
                    {words(`candor.factors.${column}`)}
                    {active && <Icon name={sort.descending ? 'descending' : 'ascending'} size="small" />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((factor) => (
            <tr key={factor.feature} data-direction={factor.direction} data-strength={factor.strength}>
              <th scope="row" data-column="label"><bdi>{factor.label}</bdi></th>
              <td data-column="value"><bdi>{factor.valueText ?? valueInWords(factor)}</bdi></td>
              <td data-column="pull">
                {factor.firm ? words(`candor.factors.pull.${factor.strength}`, { side: narrative.axis[factor.direction] }) : words('candor.factors.pull.not-firm')}
                <Bar bar={bars.get(factor.feature)} hatch={hatch} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
});

const columns: readonly FactorColumn[] = ['label', 'value', 'pull'];

/** A missing or hidden value has no text of its own; its detail says which it is. */
const valueInWords = ({ details }: Reason) => {
  const detail = details.find(({ id }) => id === 'value');
  return detail ? sentenceText(detail.text) : '';
};

function sorted(factors: readonly Reason[], { column, descending }: FactorSort, locale: string): readonly Reason[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare: Record<FactorColumn, (a: Reason, b: Reason) => number> = {
    label: (a, b) => collator.compare(a.label, b.label),
    value: (a, b) => collator.compare(a.valueText ?? '', b.valueText ?? ''),
    pull: (a, b) => a.share - b.share,
  };
  const sign = descending ? -1 : 1;
  // Equal rows keep the narrative's own order, strongest first, whichever way the column runs.
  return factors.toSorted((a, b) => sign * compare[column](a, b));
}
