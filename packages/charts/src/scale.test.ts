import { describe, it } from 'vitest';

describe('scale', () => {
  it.todo('rounds a domain outwards and ticks it as d3-scale does, over random domains');
  it.todo('keeps every place in order and inside, for huge, tiny and empty domains');
});
