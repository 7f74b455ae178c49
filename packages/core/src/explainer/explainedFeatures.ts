import type { ExplainedFeature, ExplainedInput } from '../explanation/explanation.js';
import type { Feature } from '../model/model.js';
import type { CheckedRow } from '../model/row.js';
import type { Profile } from '../profile/profile.js';
import { typicalsOf } from '../profile/typicalOf.js';
import type { Players } from './playersOf.js';

/** The inputs as an explanation lists them; a hidden one is masked: its value goes nowhere. */
export function explainedFeatures(features: readonly Feature[], row: CheckedRow, profile: Profile | undefined): ExplainedInput[] {
  const hidden = new Set(profile?.presentation.hidden);
  const typicals = profile ? typicalsOf(profile, row) : [];
  return features.map(({ name }, j) => {
    if (hidden.has(name)) return { name, value: null, state: 'masked' };
    const value = row[j]!;
    const missing = typeof value === 'number' && Number.isNaN(value);
    const unit = profile?.presentation.units?.[name] ?? profile?.features[j]?.unit;
    const typical = typicals[j];
    return {
      name,
      value: missing ? null : value,
      state: missing ? 'missing' : 'given',
      ...(unit === undefined ? {} : { unit }),
      ...(typical === undefined ? {} : { typical }),
    };
  });
}

/** The inputs as players: those of a group stand under its name. */
export function inGroups(inputs: readonly ExplainedInput[], players: Players | null): ExplainedFeature[] {
  if (!players) return [...inputs];
  return players.members.map((members, i) => {
    const [first] = members;
    return members.length === 1 ? inputs[first!]! : { name: players.names[i]!, value: null, state: 'group', members: members.map((j) => inputs[j]!) };
  });
}
