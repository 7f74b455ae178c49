/** Six significant digits for a person; `--json` has them all. */
export function decimals(value: number): string {
  return String(Number(value.toPrecision(6)));
}
