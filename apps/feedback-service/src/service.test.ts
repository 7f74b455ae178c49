import { describe, it } from 'vitest';

describe('the feedback service, on PGlite and on PostgreSQL', () => {
  it.todo('an event sent many times at once is kept once, and every answer is the same receipt');
  it.todo('after SIGKILL and a restart every event that was answered for is there once');
  it.todo('a case goes from the officer to the reviewer and back');
  it.todo('a case that one reviewer holds cannot be taken by another before the lock ends');
  it.todo('a case past its due time is marked by itself');
  it.todo('no route of the document gives one tenant anything of another');
  it.todo('every route refuses a token that is missing, expired, wrongly signed or of a wrong role');
  it.todo('an audit that was altered, dropped or reordered in the database is noticed');
  it.todo('a bad input is refused with its status and a problem document, and leaves nothing behind');
  it.todo('an export as CSV starts no formula');
  it.todo('a webhook is verified by the published package, and is tried again until it is taken');
  it.todo('the log names no person and no word that a person wrote');
  it.todo('the OpenAPI document is valid and names every route');
});
