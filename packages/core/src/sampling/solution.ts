/** What a method says of the odd part of a game: Shapley values and half of their 95% bands, output-major, shape [outputs, players]. */
export interface Solution {
  readonly values: Float64Array;
  readonly halfWidths: Float64Array;
}

/** 0.975 quantile of the standard normal distribution. */
export const Z95 = 1.959963984540054;

/** Spreads over all values what they miss of `due`, in place: the values nearest to them that share it out. */
export function settle(values: Float64Array, due: number): void {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  const share = (due - sum) / values.length;
  for (let i = 0; i < values.length; i++) values[i] += share;
}
