import { expect, it } from 'vitest';
import { families } from './families.js';
import { operatorNotes } from './operatorNotes.js';

it('every operator that folds has its note, and no other has one', () => {
  expect(Object.keys(operatorNotes).toSorted()).toEqual(families.flatMap(({ members }) => members).toSorted());
});
