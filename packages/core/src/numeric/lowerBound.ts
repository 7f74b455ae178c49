/** The first place in `from .. to` of ascending `values` that holds no less than x; `to` when none does. */
export function lowerBound(values: ArrayLike<number>, x: number, from = 0, to = values.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
