import { describe, it } from 'vitest';

describe('leverageSquares', () => {
  it.todo('equals brute force when every pair is present');
  it.todo('its bands hold the truth about as often as they say');
  it.todo('a size that is complete adds nothing to the error');
});
