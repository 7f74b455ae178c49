/**
 * The key of a context: the values of its declared columns, joined.
 *
 * One column is its value; several are joined with `|`, and `|` or `\` inside a value is escaped.
 * @returns `null` when a declared column is missing or empty.
 */
export function contextKey(segments: readonly string[], context: Readonly<Record<string, string>> | undefined): string | null {
  const values: string[] = [];
  for (const segment of segments) {
    const value = context && Object.hasOwn(context, segment) ? context[segment] : '';
    if (value === '') return null;
    values.push(value);
  }
  return values.length === 0 ? null : segments.length === 1 ? values[0] : joinKey(values);
}

/** Values as one key; different lists never share one. A single value is escaped like any other. */
export const joinKey = (values: readonly string[]): string => values.map((value) => value.replace(/[\\|]/g, '\\$&')).join('|');
