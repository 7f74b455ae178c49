import { describe, it } from 'vitest';

describe('Waterfall', () => {
  it.todo('is a table that goes from the base value to the model output');
  it.todo('sums the factors that are not drawn');
  it.todo('shows what is not explained');
  it.todo('reads the same from right to left, mirrored');
  it.todo('is not part of what an end user loads');
  it.todo('draws nothing for numbers that are none');
});
