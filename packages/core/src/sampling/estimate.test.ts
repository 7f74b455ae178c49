import { describe, it } from 'vitest';

describe('estimate', () => {
  it.todo('equals brute force over every coalition once all fit the budget, for 1, 2, 3 and more players');
  it.todo('publishes after 64, 128, 256 … coalitions and at the end of the budget, and asks no coalition twice');
  it.todo('shares out the prediction less the base value, to rounding, at every step');
  it.todo('gives equal players equal values and a dummy player none, within their bands');
  it.todo('gives every output what it would have alone at the same kernel, from one design');
  it.todo('gives 0 with a band of 0 for a game that nobody changes');
  it.todo('gives the same bytes for the same seed, and other coalitions for another');
  it.todo('stops when every band is within the tolerance');
  it.todo('stops where the caller has enough');
  it.todo('never shows a settled sign turned: a sign that turns is marked, and stays so');
  it.todo('asks nothing more once aborted, and rejects with the reason');
  it.todo('ends in a coded error when the game answers NaN, too few numbers or too many');
  it.todo('refuses a budget that is no whole number of coalitions or too small to say anything');
  it.todo('explains sixty players');
});
