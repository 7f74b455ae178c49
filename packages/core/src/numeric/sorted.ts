/** A sorted copy, ascending. */
export function sorted(values: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(values);
  copy.sort();
  return copy;
}

/** A sorted copy; equal items keep their order. */
export function sortedBy<T>(items: Iterable<T>, compare: (a: T, b: T) => number): T[] {
  const copy = [...items];
  copy.sort(compare);
  return copy;
}

/** Indices that read `keys` in ascending order; equal keys by index. */
export function orderOf(keys: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: keys.length }, (_, i) => i);
  order.sort((i, j) => keys[i] - keys[j] || i - j);
  return order;
}
