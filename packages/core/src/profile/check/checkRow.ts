/** One line of a check: a number, and what it had to keep to. */
export interface CheckRow {
  /** `coverage.90.all`, `context.<key>`, `missing.<feature>`: stable, one of each. */
  readonly id: string;
  readonly what: string;
  /** `null` where it could not be measured. */
  readonly value: number | null;
  /** `null` where nothing limits it. */
  readonly op: '<=' | '>=' | null;
  readonly limit: number | null;
  /** `null` where nothing limits it or nothing was measured. */
  readonly pass: boolean | null;
  /** Ends of an interval, numbers of rows and whatever else belongs to this row. */
  readonly [detail: string]: unknown;
}

export interface CheckRowQuestion {
  readonly id: string;
  readonly what: string;
  readonly value: number | null;
  readonly op?: '<=' | '>=';
  readonly limit?: number | null | undefined;
  readonly [detail: string]: unknown;
}

/** A row with its verdict; without a limit there is none. */
export function checkRowOf({ id, what, value, op = '<=', limit = null, ...details }: CheckRowQuestion): CheckRow {
  const pass = value === null || limit === null ? null : op === '<=' ? value <= limit : value >= limit;
  return { id, what, value, op: limit === null ? null : op, limit, pass, ...details };
}
