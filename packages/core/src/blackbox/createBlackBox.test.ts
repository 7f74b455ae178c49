import { describe, it } from 'vitest';

describe('a model behind a port', () => {
  it.todo('is enumerated while 2^M ≤ budget and equals the definition');
  it.todo('is sampled with bands beyond, by the same seed to the same bytes');
  it.todo('drops the players that equal every background row');
  it.todo('is asked no more after an abort');
  it.todo('publishes a first estimate after 64 coalitions, then refined ones');
});

describe('predictors of a team', () => {
  it.todo('any async function serves, in batches');
  it.todo('a wrong number of outputs is refused with the number needed');
  it.todo('a failing row is named');
});
