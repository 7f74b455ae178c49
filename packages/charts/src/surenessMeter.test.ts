import { describe, it } from 'vitest';

describe('surenessMeter', () => {
  it.todo('shows as many cells filled as the sentence counts');
  it.todo('never shows all cells, or none, of a rate that is neither');
  it.todo('keeps its cells in order, inside and apart, for any rate and any number of cells');
});
