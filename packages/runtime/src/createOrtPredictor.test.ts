import { describe, it } from 'vitest';

describe('the graph predictor', () => {
  it.todo('fills string, int64 and float inputs, one a column or a matrix, from one reused buffer each');
  it.todo('sends at most 8,192 rows at once and gives the rows back in order');
  it.todo('runs a graph that takes one row only row by row, and says so');
  it.todo('reads probabilities of a graph that ends in a ZipMap');
  it.todo('names the row that the model throws on');
  it.todo('names the row that the model gives NaN');
  it.todo('notices outputs whose length does not fit the rows');
  it.todo('names the operator that the runtime lacks');
  it.todo('stops between two chunks when aborted');
});
