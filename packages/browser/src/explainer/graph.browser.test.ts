import { describe, it } from 'vitest';

describe('a graph in the worker', () => {
  it.todo('is explained by the runtime, which is fetched only then');
  it.todo('publishes estimates before the answer');
  it.todo('lets the newest of 200 questions win and stops calling the runtime for the others');
  it.todo('says what to serve when the .wasm file is missing');
});
