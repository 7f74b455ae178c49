import { describe, it } from 'vitest';

describe('yardsticks', () => {
  it.todo('Kernel SHAP reaches the exact values when every coalition is drawn');
  it.todo('Leverage SHAP reaches the exact values when every coalition is drawn');
  it.todo('antithetic permutation reaches the exact values when every order is walked');
});
