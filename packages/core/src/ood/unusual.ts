import { conformalPValue } from '../conformal/rank.js';
import { countAtLeast, type StepTable } from '../conformal/steps.js';
import type { Fact, Level, Unusual } from '../explanation/explanation.js';
import { sortedBy } from '../numeric/sorted.js';
import type { CheckedRow } from '../model/row.js';
import type { ProfileFeature } from '../profile/profile.js';
import { groupsFor } from '../profile/groups.js';
import { factsOf, P_FOR_FACTS } from './facts.js';
import { unusualStatistic, type Views } from './views.js';

/** What the unusual-case check needs, decoded. */
export interface UnusualReference {
  readonly features: readonly ProfileFeature[];
  readonly views: Views;
  /** The statistic over CAL. */
  readonly cal: StepTable;
  /** The statistic over the CAL rows of a context. */
  readonly groups?: readonly { readonly key: string; readonly cal: StepTable }[] | undefined;
  /** Features whose values go nowhere. */
  readonly hidden?: ReadonlySet<string> | undefined;
  /** Largest p of each level, in per mille. */
  readonly levelsPm: { readonly notice: number; readonly caution: number };
}

/**
 * How rare a case this strange is among the calibration cases, and the facts that make it so.
 *
 * @param influence - Attribution values of this case, in feature order: a fact about one of the five
 *   strongest can raise the level. Without them every feature counts as strong.
 * @param chains - Groups of the case, from its own context outwards: it is ranked in the nearest that has
 *   ranks of its own, else among all. `caution` asks for more ranks than a small context has: there
 *   it is reached by a case of `notice` that is as rare as that among all.
 */
export function judgeUnusual(reference: UnusualReference, row: CheckedRow, influence?: ArrayLike<number>, chains: readonly (readonly string[])[] = []): Unusual {
  const { score, view } = unusualStatistic(reference.views, row);
  const own = chains.length === 1 ? groupsFor(reference.groups ?? [], chains)[0] : undefined;
  const cal = own?.cal ?? reference.cal;
  const p = conformalPValue(countAtLeast(cal, score), cal.n);
  const facts = factsOf({ ...reference, row, p, view, influence });
  const { notice, caution } = reference.levelsPm;
  const finest = cal.n < rowsForLevel(caution) ? conformalPValue(countAtLeast(reference.cal, score), reference.cal.n) : p;
  const isRarest = p <= notice / 1000 && finest <= caution / 1000;
  return { p, level: levelOf(p, isRarest, facts, reference, influence), view, facts: facts.map((fact) => masked(fact, reference.hidden)), comparedWith: cal.n, group: own?.key ?? null };
}

/** A hidden feature is named without its value, and without shares that would tell it. */
function masked(fact: Fact, hidden: ReadonlySet<string> | undefined): Fact {
  if (!hidden?.has(fact.feature)) return fact;
  const { typical: _typical, factor: _factor, ...rest } = fact;
  return { ...rest, value: null };
}

/** Fewest calibration rows at which p can get as small as the level asks. */
export const rowsForLevel = (pm: number): number => Math.ceil(1000 / pm) - 1;

function levelOf(p: number, isRarest: boolean, facts: readonly Fact[], { levelsPm, features }: UnusualReference, influence: ArrayLike<number> | undefined): Level {
  if (isRarest) return 'caution';
  if (facts.length === 0) return p <= levelsPm.notice / 1000 ? 'notice' : 'none';
  const strong = strongest(features, influence);
  const decisive = (fact: Fact) => strong.has(fact.feature)
    && (fact.kind === 'unseen-category' || (p <= P_FOR_FACTS && (fact.kind === 'out-of-range' || fact.kind === 'unit')));
  return facts.some(decisive) ? 'caution' : 'notice';
}

function strongest(features: readonly ProfileFeature[], influence?: ArrayLike<number>): Set<string> {
  const order = features.map(({ name }, j) => ({ name, size: influence ? Math.abs(influence[j]) : 0 }));
  const kept = influence ? sortedBy(order, (a, b) => b.size - a.size).slice(0, 5) : order;
  return new Set(kept.map(({ name }) => name));
}
