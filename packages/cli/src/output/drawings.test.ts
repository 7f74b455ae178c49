import { describe, it } from 'vitest';

describe('explain --svg', () => {
  it.todo('writes one drawing a row into a folder, named after row or id');
  it.todo('writes one file for one row');
  it.todo('refuses a file for several rows, and names the way out');
  it.todo('keeps ids that are no file names inside the folder');
});
