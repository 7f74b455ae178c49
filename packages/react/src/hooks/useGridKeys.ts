'use client';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';

interface GridSize {
  /** Rows, the row of headers among them. */
  rows: number;
  columns: number;
  dir: 'ltr' | 'rtl';
}

/** Rows that a page key goes over. */
const PAGE = 10;

/**
 * One tab stop for a whole table, as an APG grid moves it: arrows, Home and End in the row, with Ctrl in the table, page keys.
 * @returns Handlers for the table, and where its tab stop is; its cells carry `gridCell`.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function useGridKeys({ rows, columns, dir }: GridSize) {
  const [wanted, setActive] = useState<readonly [row: number, column: number]>([0, 0]);
  // Fewer rows after a filter: the tab stop stays in the table.
  const active = [Math.min(wanted[0], rows - 1), Math.min(wanted[1], columns - 1)] as const;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const next = target(event, active, { rows, columns, dir });
    if (!next || event.altKey || event.metaKey) return;
    event.preventDefault();
    setActive(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.join(' ')}"]`)?.focus();
  }

  function onFocus({ target: focused }: FocusEvent<HTMLElement>) {
    const [row, column] = (focused.dataset['cell'] ?? '').split(' ').map(Number);
    if (row !== undefined && column !== undefined && !Number.isNaN(row)) setActive([row, column]);
  }

  return { grid: { onKeyDown, onFocus }, active };
}

/** What a focusable cell carries. */
export const gridCell = (row: number, column: number, isStop: boolean) => ({ 'data-cell': `${row} ${column}`, tabIndex: isStop ? 0 : -1 });

function target({ key, ctrlKey }: KeyboardEvent, [row, column]: readonly [number, number], { rows, columns, dir }: GridSize): readonly [number, number] | null {
  const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const within = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': return ctrlKey ? null : [row, within(column + (key === forward ? 1 : -1), columns)];
    case 'ArrowUp': return [within(row - 1, rows), column];
    case 'ArrowDown': return [within(row + 1, rows), column];
    case 'PageUp': return [within(row - PAGE, rows), column];
    case 'PageDown': return [within(row + PAGE, rows), column];
    case 'Home': return [ctrlKey ? 0 : row, 0];
    case 'End': return [ctrlKey ? rows - 1 : row, columns - 1];
    default: return null;
  }
}
