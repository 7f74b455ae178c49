import { describe, it } from 'vitest';

describe('every layout', () => {
  it.todo('holds no NaN and nothing outside the box, for zero, tiny and huge numbers');
  it.todo('draws 0 and 2,000 factors');
  it.todo('keeps larger values at larger places');
  it.todo('is its own mirror image when mirrored twice');
});
