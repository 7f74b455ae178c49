import { expect, it } from 'vitest';
import { runLanes } from './lanes.mjs';

/** Steps that end when they are told to, and what was begun so far. */
function steps() {
  const begun: string[] = [];
  const ends = new Map<string, (result: string) => void>();
  const run = (name: string) => new Promise<string>((resolve) => {
    begun.push(name);
    ends.set(name, resolve);
  });
  const end = async (name: string, how = 'good') => {
    ends.get(name)!(`${name}: ${how}`);
    await settled();
  };
  return { begun, run, end };
}
const settled = () => new Promise((resolve) => { setImmediate(resolve); });
const isBad = (result: string) => result.endsWith('bad');

/** What is told, as it is told. */
function listen(told: AsyncIterable<string>): { heard: string[]; done: Promise<void> } {
  const heard: string[] = [];
  const done = (async () => { for await (const result of told) heard.push(result); })();
  return { heard, done };
}

it('lanes run side by side, the steps of a lane one after the other', async () => {
  const { begun, run, end } = steps();
  const { done } = listen(runLanes([['a', 'b'], ['c', 'd']], run, isBad));
  await settled();
  expect(begun).toEqual(['a', 'c']);
  await end('c');
  expect(begun).toEqual(['a', 'c', 'd']);
  await end('a');
  expect(begun).toEqual(['a', 'c', 'd', 'b']);
  await end('b');
  await end('d');
  await done;
});

it('results are told in the order of the list, each as soon as all before it are there', async () => {
  const { run, end } = steps();
  const { heard, done } = listen(runLanes([['a', 'b'], ['c']], run, isBad));
  await settled();
  await end('c');
  expect(heard).toEqual([]);
  await end('a');
  expect(heard).toEqual(['a: good']);
  await end('b');
  expect(heard).toEqual(['a: good', 'b: good', 'c: good']);
  await done;
});

it('after a result that stops, what is under way ends and is told, and nothing more is begun', async () => {
  const { begun, run, end } = steps();
  const { heard, done } = listen(runLanes([['a', 'b'], ['c', 'd'], ['e']], run, isBad));
  await settled();
  await end('c', 'bad');
  await end('a');
  await end('e');
  await done;
  expect(begun).toEqual(['a', 'c', 'e']);
  expect(heard).toEqual(['a: good', 'c: bad', 'e: good']);
});
