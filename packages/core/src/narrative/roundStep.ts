/** The next 1, 2 or 5 times a power of ten. */
export function roundStep(size: number): number {
  let power = 1;
  while (power * 10 <= size && power < 1e300) power *= 10;
  while (power > size && power > 1e-300) power /= 10;
  return ([1, 2, 5].find((m) => m * power >= size) ?? 10) * power;
}
