/** The square of x. Engines may round a power differently; a product is the same everywhere. */
export const squared = (x: number): number => x * x;
