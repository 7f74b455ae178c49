import { describe, it } from 'vitest';

describe('tokens', () => {
  it.todo('the style sheet and the checker say what the token file says');
  it.todo('the token file is valid DTCG: every token has a type and a value of that type, every alias resolves');
  it.todo('the resolver names the token sets that exist');
});
