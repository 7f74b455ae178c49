/** What a caller hands over for one feature. `null`, `undefined` and `NaN` mean missing for a number. */
export type Value = number | string | boolean | null | undefined;

/** One case, by feature name; further columns are ignored. */
export type Row = Readonly<Record<string, Value>>;

/** One case in `features` order, checked: numbers (NaN = missing) and texts. */
export type CheckedRow = readonly (number | string)[];
