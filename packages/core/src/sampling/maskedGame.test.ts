import { describe, it } from 'vitest';

describe('maskedGame', () => {
  it.todo('averages the predictions of the background rows with the columns of the coalition taken from the row explained');
  it.todo('sends at most 8,192 rows at once, in one buffer that it reuses');
  it.todo('keeps texts as texts');
  it.todo('drops a player whose columns equal every background row, missing values included');
  it.todo('moves the features of a group together');
  it.todo('averages log-odds on the margin, clamped');
  it.todo('asks nothing more once aborted');
  it.todo('ends in a coded error naming the row when a prediction is missing, NaN or one too many');
});
