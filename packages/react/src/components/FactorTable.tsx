'use client';
import { reasonBars } from '@candor/charts';
import type { Narrative, Reason } from '@candor/core';
import { forwardRef, useCallback, useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { useControllable, type ChangeHandler } from '../hooks/useControllable.js';
import { gridCell, useGridKeys } from '../hooks/useGridKeys.js';
import { Hatch, useHatch } from '../parts/Hatch.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { told, type ViewProps } from '../parts/told.js';
import { ToldProvider } from '../parts/ToldContext.js';
import type { TellingOptions, ToldProps } from '../parts/toldProps.js';
import { tongue } from '../parts/tongue.js';
import { FactorCell, FactorRow } from './FactorRow.js';
import { CellsContext, FactorsContext, roles, useFactors, type DrawnFactors, type FactorColumn, type FactorSort, type FactorTableState } from './factorsDrawn.js';

export interface FactorTableRootProps extends PartProps<FactorTableState>, ToldProps {
  /** "presentation": features of a group of the profile are told together, for factors that are told here. */
  groupBy?: TellingOptions['groupBy'] | undefined;
  /** Default: what it is, what was used and how it pushed; for analysts points and error beside them. */
  columns?: readonly FactorColumn[] | undefined;
  sort?: FactorSort | undefined;
  /** Default: strongest first. */
  defaultSort?: FactorSort | undefined;
  onSortChange?: ChangeHandler<FactorSort, 'sort'> | undefined;
  /** Shows only factors whose label or value holds this text, whatever the case of its letters. */
  filter?: string | undefined;
  defaultFilter?: string | undefined;
  onFilterChange?: ChangeHandler<string, 'typed'> | undefined;
  /** Default true: a grid with one tab stop, sortable headers, a filter and details. False: a plain table. */
  interactive?: boolean | undefined;
  /** The host's own content of a cell; `undefined` leaves it to Candor. */
  cell?: ((column: FactorColumn, factor: Reason) => ReactNode) | undefined;
  children?: ReactNode;
}

export type FactorTableProps = Omit<FactorTableRootProps, 'children'>;
export type FactorTablePartProps = PartProps<FactorTableState> & { children?: ReactNode };

const asks = ['groupBy'] as const;
const strongestFirst: FactorSort = { column: 'pull', descending: true };

function RootView({
  shown, forwarded, columns: ownColumns, sort: ownSort, defaultSort = strongestFirst, onSortChange,
  filter: ownFilter, defaultFilter = '', onFilterChange, interactive = true, cell, children, ...part
}: ViewProps<FactorTableRootProps>) {
  const { words, announce } = useCandor();
  const { narrative } = shown;
  const { factors, locale, dir } = narrative;
  const hatch = useHatch();
  const [sort, setSort] = useControllable(ownSort, defaultSort, onSortChange, 'sort');
  const [filter, setFilter] = useControllable(ownFilter, defaultFilter, onFilterChange, 'filter');
  const [open, setOpen] = useState<readonly string[]>([]);
  const columns = useMemo(() => ownColumns ?? columnsFor(narrative), [ownColumns, narrative]);
  const bars = useMemo(() => new Map(reasonBars(factors).map((bar) => [bar.feature, bar])), [factors]);
  const found = useMemo(() => sorted(factors.filter((factor) => holds(factor, filter, locale)), sort, locale), [factors, filter, sort, locale]);
  // A key in the filter and a header's arrow are seen at once; hundreds of rows follow in slices.
  const rows = useDeferredValue(found);
  const { grid, active } = useGridKeys({ rows: rows.length + 1, columns: columns.length, dir });
  const toggle = useCallback((feature: string) => setOpen((before) => (before.includes(feature) ? before.filter((other) => other !== feature) : [...before, feature])), []);
  const { axis } = narrative;
  const cells = useMemo(() => ({ axis, columns, bars, hatch, interactive, cell, toggle }), [axis, columns, bars, hatch, interactive, cell, toggle]);
  const state = { sort, filter };
  const drawn: DrawnFactors = {
    columns, rows, total: factors.length, state, interactive, open, grid, active,
    sortBy: (column, event) => void setSort({ column, descending: sort.column === column ? !sort.descending : !textual.has(column) }, 'sort', event),
    find: (text, event) => {
      if (!setFilter(text, 'typed', event)) return;
      const count = factors.filter((factor) => holds(factor, text, locale)).length;
      announce?.(count === 0 ? words('candor.factors.filter.none') : words('candor.factors.filter.count', { count, total: factors.length }));
    },
  };
  return (
    <Part tag="div" host={part} state={state} ref={forwarded} className="candor candor-factor-table" {...tongue(narrative)} data-part="factor-table">
      <Hatch id={hatch} />
      <ToldProvider told={shown}><CellsContext.Provider value={cells}><FactorsContext.Provider value={drawn}>{children}</FactorsContext.Provider></CellsContext.Provider></ToldProvider>
    </Part>
  );
}

const Root = /* @__PURE__ */ told<FactorTableRootProps>('FactorTable.Root', RootView, asks);

/** A field that narrows the table down, and says how many are left. */
const Filter = forwardRef<HTMLElement, FactorTablePartProps>(function Filter({ children, ...part }, ref) {
  const { words } = useCandor();
  const { state, interactive, find } = useFactors('FactorTable.Filter');
  const id = useId();
  if (!interactive) return null;
  return (
    <Part tag="div" host={part} state={state} ref={ref} className="candor-factors-filter" data-part="filter">
      <label htmlFor={id}>{children ?? words('candor.factors.filter')}</label>
      <input id={id} type="search" dir="auto" autoComplete="off" value={state.filter} onChange={(event) => find(event.target.value, event)} />
    </Part>
  );
});

/** The table itself: its caption, its headers and its rows. */
const Table = forwardRef<HTMLElement, FactorTablePartProps>(function Table({ children, ...part }, ref) {
  const { words } = useCandor();
  const { state, columns, rows, total, interactive, grid } = useFactors('FactorTable.Table');
  const strongest = state.sort.column === 'pull' && state.sort.descending;
  return (
    <>
      <Part tag="table" host={part} state={state} ref={ref} className="candor-factors" data-columns={columns.length} {...(interactive ? { ...roles.grid, ...grid } : roles.table)}>
        <caption>
          {rows.length === total
            ? words(strongest ? 'candor.factors.caption.strongest' : 'candor.factors.caption', { count: total })
            : words('candor.factors.filter.count', { count: rows.length, total })}
        </caption>
        {children ?? <><Head /><tbody {...roles.rowgroup}>{rows.map((factor) => <FactorRow key={factor.feature} factor={factor} />)}</tbody></>}
      </Part>
      {rows.length === 0 && <p className="candor-muted" data-part="no-match">{words('candor.factors.filter.none')}</p>}
    </>
  );
});

/** The headers: each sorts by its column, and again the other way round. */
const Head = forwardRef<HTMLElement, PartProps<FactorTableState>>(function Head(part, ref) {
  const { words } = useCandor();
  const { state, columns, interactive, active: [stopRow, stopColumn], sortBy } = useFactors('FactorTable.Head');
  const { sort } = state;
  return (
    <Part tag="thead" host={part} state={state} ref={ref} {...roles.rowgroup}>
      <tr {...roles.row}>
        {columns.map((column, position) => {
          const active = sort.column === column;
          const name = words(column === 'points' ? 'candor.detail.points' : `candor.factors.${column}`);
          return (
            <th key={column} scope="col" {...roles.columnheader} data-column={column} aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}>
              {interactive ? (
                <button type="button" {...gridCell(0, position, stopRow === 0 && stopColumn === position)} onClick={(event) => sortBy(column, event)}>
                  {name}
                  {active && <Icon name={sort.descending ? 'descending' : 'ascending'} size="small" />}
                </button>
              ) : name}
            </th>
          );
        })}
      </tr>
    </Part>
  );
});

const Whole = /* @__PURE__ */ told<FactorTableProps>('FactorTable', ({ shown, forwarded, ...root }) => (
  <Root {...shown} ref={forwarded} {...root}><Filter /><Table /></Root>
), asks);

/** Every factor of the case: what was used and which way it pulled, in words, with the bar beside them. In one piece, or from its parts. */
export const FactorTable = /* @__PURE__ */ Object.assign(Whole, { Root, Filter, Table, Head, Row: FactorRow, Cell: FactorCell });

/** Points are told to analysts alone; an error column stands where any was measured. */
function columnsFor({ factors }: Narrative): readonly FactorColumn[] {
  if (!factors.some(({ stepText }) => stepText !== null)) return ['label', 'value', 'pull'];
  return factors.some(({ errorText }) => errorText !== null) ? ['label', 'value', 'points', 'error', 'pull'] : ['label', 'value', 'points', 'pull'];
}

function holds({ label, valueText }: Reason, filter: string, locale: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase(locale);
  return filter.trim() === '' || plain(`${label} ${valueText ?? ''}`).includes(plain(filter.trim()));
}

const textual = new Set<FactorColumn>(['label', 'value']);

/** Made once for a locale: making one takes as long as sorting with it. */
const collators = new Map<string, Intl.Collator>();

function collatorOf(locale: string): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true });
  collators.set(locale, collator);
  return collator;
}

function sorted(factors: readonly Reason[], { column, descending }: FactorSort, locale: string): readonly Reason[] {
  const collator = collatorOf(locale);
  const compare: Record<FactorColumn, (a: Reason, b: Reason) => number> = {
    label: (a, b) => collator.compare(a.label, b.label),
    value: (a, b) => collator.compare(a.valueText ?? '', b.valueText ?? ''),
    pull: (a, b) => a.share - b.share,
    points: (a, b) => a.value - b.value,
    error: (a, b) => collator.compare(a.errorText ?? '', b.errorText ?? ''),
  };
  const sign = descending ? -1 : 1;
  // Equal rows keep the narrative's own order, strongest first, whichever way the column runs.
  return factors.toSorted((a, b) => sign * compare[column](a, b));
}
