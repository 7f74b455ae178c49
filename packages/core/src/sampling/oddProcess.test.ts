import { describe, it } from 'vitest';

describe('oddProcess', () => {
  it.todo('the kernel and the cross-covariances are those of the prior, term by term');
  it.todo('recovers a game of odd interactions once enough coalitions are seen');
  it.todo('its band is the posterior deviation of the prior, by dense algebra');
  it.todo('raises the nugget a hundredfold when the kernel matrix does not factor, and gives up after three times');
});
