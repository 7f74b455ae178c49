import { describe, it } from 'vitest';

describe('design', () => {
  it.todo('draws no coalition twice, neither as itself nor as its complement');
  it.todo('gives every size as many pairs as the next, up to all it has');
  it.todo('ends with every coalition there is');
  it.todo('draws players alike within a size');
  it.todo('a longer design begins with the shorter one');
});
