import { sortedBy } from '../numeric/sorted.js';
import { joinKey } from './contextKey.js';

/** The group of all cases. */
export const ALL = 'all';

/**
 * The groups a case belongs to, as chains from its own context outwards; every chain ends in {@link ALL}.
 *
 * Columns nest in their declared order: `["Oak Hill|plum", "Oak Hill", "all"]`. Overlapping columns each
 * make a chain of their own: `[["site: Oak Hill", "all"], ["crop: plum", "all"]]`. A case that does not name
 * every column belongs to all cases alone.
 */
export function groupChains(columns: readonly string[], context: Readonly<Record<string, string>> | undefined, overlapping = false): string[][] {
  const values = columns.map((column) => (context && Object.hasOwn(context, column) ? context[column] : ''));
  if (values.length === 0 || values.includes('')) return [[ALL]];
  if (overlapping) return columns.map((column, i) => [`${column}: ${values[i]}`, ALL]);
  if (values.length === 1) return [[named(values[0]), ALL]];
  return [[...values.map((_, i) => named(joinKey(values.slice(0, values.length - i)))), ALL]];
}

// A context may itself be called "all".
const named = (key: string) => (key === ALL ? `\\${ALL}` : key);

/**
 * Groups with enough cases to stand alone, by counts only; the others count with the nearest one of their chain.
 *
 * @param chains - Of each case.
 * @returns Indices per group: all cases first, then the largest. A group that is all of its parent is left out.
 */
export function groupsByCount(chains: readonly (readonly string[][])[], least: number): { key: string; members: number[] }[] {
  const members = new Map<string, number[]>();
  const parents = new Map<string, string>();
  chains.forEach((own, i) => {
    for (const key of new Set(own.flat())) {
      const some = members.get(key);
      if (some) some.push(i);
      else members.set(key, [i]);
    }
    for (const chain of own) chain.slice(1).forEach((parent, at) => parents.set(chain[at], parent));
  });
  const isOwn = (key: string, n: number) => key !== ALL && n >= least && n < (members.get(parents.get(key)!)?.length ?? 0);
  const groups = [...members].map(([key, some]) => ({ key, members: some })).filter(({ key, members: { length } }) => isOwn(key, length));
  return [{ key: ALL, members: chains.map((_, i) => i) }, ...sortedBy(groups, (a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1))];
}

/** The nearest group of each chain, all cases where no other stands; each group once. */
export function groupsFor<G extends { readonly key: string }>(groups: readonly G[], chains: readonly (readonly string[])[]): G[] {
  const found = chains.map((chain) => nearestOf(groups, chain)).filter((group) => group !== undefined);
  return [...new Set(found)];
}

function nearestOf<G extends { readonly key: string }>(groups: readonly G[], chain: readonly string[]): G | undefined {
  for (const key of chain) {
    const group = groups.find((one) => one.key === key);
    if (group) return group;
  }
  return undefined;
}
