import { expect, it } from 'vitest';
import { en } from './catalogs/en.js';
import { namesIn } from './namesIn.js';

it('a name takes from the one before as many parts as it says', () => {
  expect(namesIn('\n0a.b.c\n2d\n2d.e\n1f\n0g\n')).toEqual(['a.b.c', 'a.b.d', 'a.b.d.e', 'a.f', 'g']);
});

it('the names of all messages are read back, each once', () => {
  const names = Object.keys(en.messages);
  expect(names).toEqual(expect.arrayContaining(['candor.recommendation.outcome', 'candor.reasons.toward.strong', 'candor.panel.label.case']));
  expect(names.every((name) => /^candor(?:\.[a-z][a-z-]*|\.\d+)+$/u.test(name))).toBe(true);
});
