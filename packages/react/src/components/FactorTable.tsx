'use client';
import { reasonBars } from '@candor/charts';
import { sentenceText, type Narrative, type Reason } from '@candor/core';
import { forwardRef, Fragment, useId, useState, type KeyboardEvent } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { useControllable } from '../hooks/useControllable.js';
import { useGridKeys } from '../hooks/useGridKeys.js';
import { Bar } from '../parts/Bar.js';
import { Hatch, useHatch } from '../parts/Hatch.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';

export type FactorColumn = 'label' | 'value' | 'pull';

export interface FactorSort {
  column: FactorColumn;
  descending: boolean;
}

export interface FactorTableState {
  sort: FactorSort;
  filter: string;
}

export interface FactorTableProps extends PartProps<FactorTableState> {
  narrative: Narrative;
  sort?: FactorSort | undefined;
  /** Default: strongest first. */
  defaultSort?: FactorSort | undefined;
  onSortChange?: ((sort: FactorSort, details: { reason: 'sort' }) => void) | undefined;
  /** Shows only factors whose label or value holds this text, whatever the case of its letters. */
  filter?: string | undefined;
  defaultFilter?: string | undefined;
  onFilterChange?: ((filter: string, details: { reason: 'typed' }) => void) | undefined;
  /** Default true: a grid with one tab stop, sortable headers, a filter and details. False: a plain table. */
  interactive?: boolean | undefined;
}

const strongestFirst: FactorSort = { column: 'pull', descending: true };

/** Every factor of the case: what was used and which way it pulled, in words, with the bar beside them. */
export const FactorTable = forwardRef<HTMLElement, FactorTableProps>(function FactorTable(
  { narrative, sort: ownSort, defaultSort = strongestFirst, onSortChange, filter: ownFilter, defaultFilter = '', onFilterChange, interactive = true, ...part },
  ref,
) {
  const { words, announce } = useCandor();
  const hatch = useHatch();
  const id = useId();
  const [sort, setSort] = useControllable(ownSort, defaultSort, onSortChange);
  const [filter, setFilter] = useControllable(ownFilter, defaultFilter, onFilterChange);
  const [open, setOpen] = useState<readonly string[]>([]);
  const bars = new Map(reasonBars(narrative.factors).map((bar) => [bar.feature, bar]));
  const total = narrative.factors.length;
  const rows = sorted(narrative.factors.filter((factor) => holds(factor, filter, narrative.locale)), sort, narrative.locale);
  const { grid, cell } = useGridKeys({ rows: rows.length + 1, columns: columns.length, dir: narrative.dir });
  const focusable = (row: number, column: number) => (interactive ? cell(row, column) : {});

  const sortBy = (column: FactorColumn) => setSort({ column, descending: sort.column === column ? !sort.descending : column === 'pull' }, 'sort');
  const toggle = (feature: string) => setOpen(open.includes(feature) ? open.filter((other) => other !== feature) : [...open, feature]);
  const found = (next: string) => {
    setFilter(next, 'typed');
    const count = narrative.factors.filter((factor) => holds(factor, next, narrative.locale)).length;
    announce?.(count === 0 ? words('candor.factors.filter.none') : words('candor.factors.filter.count', { count, total }));
  };
  const openOnEnter = (event: KeyboardEvent<HTMLElement>, feature: string) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    toggle(feature);
  };
  const captionKey = sort.column === 'pull' && sort.descending ? 'candor.factors.caption.strongest' : 'candor.factors.caption';

  return (
    <Part
      tag="div"
      host={part}
      state={{ sort, filter }}
      ref={ref}
      className="candor candor-factor-table"
      dir={narrative.dir}
      lang={narrative.locale}
      data-part="factor-table"
    >
      <Hatch id={hatch} />
      {interactive && (
        <div className="candor-factors-filter" data-part="filter">
          <label htmlFor={`${id}filter`}>{words('candor.factors.filter')}</label>
          <input id={`${id}filter`} type="search" dir="auto" autoComplete="off" value={filter} onChange={({ target }) => found(target.value)} />
        </div>
      )}
      <table className="candor-factors" {...(interactive ? { role: 'grid', ...grid } : {})}>
        <caption>{rows.length === total ? words(captionKey, { count: total }) : words('candor.factors.filter.count', { count: rows.length, total })}</caption>
        <thead>
          <tr>
            {columns.map((column, position) => {
              const active = sort.column === column;
              const name = words(`candor.factors.${column}`);
              return (
                <th key={column} scope="col" data-column={column} aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}>
                  {interactive ? (
                    <button type="button" {...cell(0, position)} onClick={() => sortBy(column)}>
                      {name}
                      {active && <Icon name={sort.descending ? 'descending' : 'ascending'} size="small" />}
                    </button>
                  ) : name}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((factor, i) => {
            const { feature, direction, strength, label } = factor;
            const isOpen = interactive && open.includes(feature);
            const onKeyDown = interactive ? (event: KeyboardEvent<HTMLElement>) => openOnEnter(event, feature) : undefined;
            return (
              <Fragment key={feature}>
                <tr data-part="factor" data-direction={direction} data-strength={strength} data-state={isOpen ? 'open' : 'closed'}>
                  <th scope="row" data-column="label">
                    {interactive
                      ? <button type="button" {...cell(i + 1, 0)} aria-expanded={isOpen} onClick={() => toggle(feature)}><bdi>{label}</bdi></button>
                      : <bdi>{label}</bdi>}
                  </th>
                  <td data-column="value" {...focusable(i + 1, 1)} onKeyDown={onKeyDown}><bdi>{factor.valueText ?? valueInWords(factor)}</bdi></td>
                  <td data-column="pull" {...focusable(i + 1, 2)} onKeyDown={onKeyDown}>
                    {factor.firm ? words(`candor.factors.pull.${strength}`, { side: narrative.axis[direction] }) : words('candor.factors.pull.not-firm')}
                    <Bar bar={bars.get(feature)} hatch={hatch} />
                  </td>
                </tr>
                {isOpen && <tr data-part="factor-detail"><td colSpan={columns.length}><FactorDetail factor={factor} /></td></tr>}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="candor-muted" data-part="no-match">{words('candor.factors.filter.none')}</p>}
    </Part>
  );
});

const FactorDetail = ({ factor }: { factor: Reason }) => (
  <dl className="candor-terms">
    {factor.details.map(({ id, term, text }) => (
      <div key={id} className="candor-term" data-part={id}>
        <dt>{term}</dt>
        <dd><SentenceText sentence={text} /></dd>
      </div>
    ))}
  </dl>
);

function holds({ label, valueText }: Reason, filter: string, locale: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase(locale);
  return filter.trim() === '' || plain(`${label} ${valueText ?? ''}`).includes(plain(filter.trim()));
}

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
