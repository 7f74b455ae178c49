/** x². Engines may round `x ** 2` differently; a product is the same everywhere. */
export const squared = (x: number): number => x * x;
