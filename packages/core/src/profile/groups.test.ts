import { expect, it } from 'vitest';
import { groupChains, groupsByCount, groupsFor } from './groups.js';

const columns = ['site', 'crop'];

it('columns nest in their order and end in all cases', () => {
  expect(groupChains(columns, { site: 'Oak Hill', crop: 'plum' })).toEqual([['Oak Hill|plum', 'Oak Hill', 'all']]);
  expect(groupChains(['site'], { site: 'a|b' })).toEqual([['a|b', 'all']]);
  expect(groupChains(columns, { site: 'a|b', crop: '\\' })).toEqual([['a\\|b|\\\\', 'a\\|b', 'all']]);
});

it('overlapping columns make a chain each', () =>
  expect(groupChains(columns, { site: 'Oak Hill', crop: 'plum' }, true)).toEqual([['site: Oak Hill', 'all'], ['crop: plum', 'all']]));

it('a case that does not name every column belongs to all cases alone', () => {
  const contexts: (Record<string, string> | undefined)[] = [undefined, {}, { site: 'Oak Hill' }, { site: 'Oak Hill', crop: '' }];
  for (const context of contexts) expect(groupChains(columns, context)).toEqual([['all']]);
  expect(groupChains([], { site: 'Oak Hill' })).toEqual([['all']]);
});

it('a context that is itself called "all" is not taken for all cases', () => {
  const [chain] = groupChains(['site'], { site: 'all' });
  expect(new Set(chain).size).toBe(2);
});

it('a group too small counts with the nearest larger one, by counts alone', () => {
  const cases = [...many(60, 'Oak Hill', 'plum'), ...many(20, 'Oak Hill', 'pear'), ...many(30, 'Elm Row', 'plum')];
  const groups = groupsByCount(cases, 50);
  expect(groups.map(({ key, members }) => [key, members.length])).toEqual([['all', 110], ['Oak Hill', 80], ['Oak Hill|plum', 60]]);
  const answering = (site: string, crop: string) => groupsFor(groups, groupChains(columns, { site, crop })).map(({ key }) => key);
  expect(answering('Oak Hill', 'plum')).toEqual(['Oak Hill|plum']);
  expect(answering('Oak Hill', 'pear')).toEqual(['Oak Hill']);
  expect(answering('Elm Row', 'plum')).toEqual(['all']);
  expect(answering('Ash Bay', 'plum')).toEqual(['all']);
});

it('a group that is all of its parent is not listed twice, and no cases are one empty group', () => {
  expect(groupsByCount(many(80, 'Oak Hill', 'plum'), 50).map(({ key }) => key)).toEqual(['all']);
  expect(groupsByCount([], 50)).toEqual([{ key: 'all', members: [] }]);
});

const many = (n: number, site: string, crop: string) => Array.from({ length: n }, () => groupChains(columns, { site, crop }));
