import { describe, it } from 'vitest';

describe('the first slice', () => {
  it.todo('reads the loan model in the browser, predicts natively and agrees with onnxruntime-web on every test row');
  it.todo('attributes exactly on the margin and on the probability scale, as the stored enumeration says');
  it.todo('builds a profile with TRAIN, TUNE, CAL and CHECK apart, the same bytes every time');
  it.todo('refuses a model of another profile, a foreign file, a missing column, a text for a number, an unknown key');
  it.todo('shows all five answers for a case from each context');
  it.todo('keeps a disagreement through a stopped endpoint and a killed browser, and stores it once');
  it.todo('shows the same numbers in the panel and in the command');
  it.todo('draws every story from an explanation that the command made');
});
