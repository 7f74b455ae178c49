/** A number to four significant digits: difficulty only moves the width, and short numbers keep its tables small. */
export const shortNumber = (x: number): number => Number(x.toPrecision(4));

/**
 * The shortest decimal in `(below, above]`: parts the two, and stays clear of both where there is room,
 * so that the last bit of a prediction moves no case across it.
 */
export function shortDecimal(below: number, above: number): number {
  const middle = below + (above - below) / 2;
  for (let digits = 1; digits < 17; digits++) {
    const short = Number(middle.toPrecision(digits));
    if (short > below && short < above) return short;
  }
  return above;
}
