import type { Problem } from '../errors.js';
import type { Context } from '../explanation/explanation.js';
import { contextKey } from './contextKey.js';
import { capLevel } from './levels.js';
import { placed } from './placed.js';
import type { Profile } from './profile.js';

/**
 * Where a case comes from, and whether the model was checked there; `null` where the profile declares no columns.
 *
 * A key without calibration cases is unseen, whatever single cases from there look like.
 */
export function judgeContext(profile: Profile, given: Readonly<Record<string, string>> | undefined): { context: Context | null; problems: Problem[] } {
  const { segments, cuts } = profile.context;
  if (segments.length === 0) return { context: null, problems: [] };
  const key = contextKey(segments, placed(cuts, given));
  const problems = key === null
    ? [{ code: 'context-missing', message: `the case names no ${segments.join(' and no ')}: where it comes from is unknown; pass it as context` }]
    : [];
  return { context: contextAt(profile, key), problems };
}

function contextAt(profile: Profile, key: string | null): Context {
  const part = profile.contexts;
  if (!part) return { key, support: 'unseen', status: null, level: capLevel(profile, 'caution'), known: [], field: null };
  const known = part.calibrated.map((group) => group.key);
  if (key === null || !known.includes(key)) {
    const field = part.table.find((row) => row.origin === 'field' && row.key === key);
    const measured = field && field.estimated !== null && field.observed !== null
      ? { n: field.n, estimated: field.estimated, observed: field.observed }
      : null;
    return { key, support: 'unseen', status: field?.status ?? null, level: capLevel(profile, 'caution'), known, field: measured };
  }
  const status = part.table.find((row) => row.origin === 'check' && row.key === key)?.status ?? 'not-checked';
  const level = status === 'failed' ? 'caution' : status === 'validated' ? 'none' : 'notice';
  return { key, support: 'seen', status, level: capLevel(profile, level), known, field: null };
}
