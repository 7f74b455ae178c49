import type { Problem } from '../errors.js';
import type { Unusual } from '../explanation/explanation.js';
import type { CheckedRow } from '../model/row.js';
import { P_FOR_FACTS } from '../ood/facts.js';
import { judgeUnusual, rowsForLevel, type UnusualReference } from '../ood/unusual.js';
import { decodeProfile } from './decoded.js';
import { groupChains } from './groups.js';
import { capLevel } from './levels.js';
import { placed } from './placed.js';
import type { Profile } from './profile.js';

export interface UnusualQuestion {
  readonly row: CheckedRow;
  readonly context?: Readonly<Record<string, string>> | undefined;
  readonly influence?: ArrayLike<number> | undefined;
}

/**
 * How rare a case this strange is, with what became of such cases among the checked ones.
 *
 * @returns `unusual` null without the part; a problem for each level that too few checked cases allow.
 */
export function unusualOf(profile: Profile, { row, context, influence }: UnusualQuestion): { unusual: Unusual | null; problems: Problem[] } {
  const reference = decodeProfile(profile).unusual;
  if (!reference) return { unusual: null, problems: [] };
  const chains = groupChains(profile.context.segments, placed(profile.context.cuts, context));
  const unusual = judgeUnusual(reference, row, influence, chains);
  const told = unusual.p <= P_FOR_FACTS ? { consequence: profile.check?.unusual?.consequence ?? null } : {};
  return { unusual: { ...unusual, level: capLevel(profile, unusual.level), ...told }, problems: levelProblems(reference) };
}

/** A context with few cases of its own borrows the ranks of all, so only their number counts. */
function levelProblems({ levelsPm, cal: { n } }: UnusualReference): Problem[] {
  return (['notice', 'caution'] as const)
    .map((level) => ({ level, need: rowsForLevel(levelsPm[level]) }))
    .filter(({ need }) => n < need)
    .map(({ level, need }) => ({ code: 'level-unavailable', message: `"${level}" for unusual cases needs ${need} checked cases, the profile has ${n}` }));
}
