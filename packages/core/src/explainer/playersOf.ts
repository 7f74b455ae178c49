import { CandorError } from '../errors.js';
import type { Feature } from '../model/model.js';
import type { Profile } from '../profile/profile.js';

/** Inputs that join and leave a coalition together. */
export interface FeatureGroup {
  /** Stands in the explanation where a feature's name does. */
  readonly id: string;
  readonly features: readonly string[];
}

/** Who plays: single inputs and groups of them, in the order of their first input. */
export interface Players {
  /** Names as the explanation lists them. */
  readonly names: readonly string[];
  /** Features of each player, ascending. */
  readonly members: readonly (readonly number[])[];
  /** Player of each feature, shape [nFeatures]. */
  readonly of: Int32Array;
}

/**
 * The players of the Shapley game: every input for itself, or together with its group.
 *
 * A group of one input is that input.
 * @param groups - `profile`: those of the profile's presentation.
 * @returns `null` when every input plays for itself.
 * @throws {@link CandorError} `groups-invalid`.
 */
export function playersOf(features: readonly Feature[], groups: 'profile' | readonly FeatureGroup[] | undefined, profile: Profile | undefined): Players | null {
  if (groups === undefined) return null;
  const told = groups === 'profile' ? profile?.presentation.groups : groups;
  if (!told || told.length === 0) {
    throw new CandorError('groups-invalid', 'groups were asked for and there are none; list them as [{ id, features }], or in the config that the profile is built from');
  }
  const position = new Map(features.map(({ name }, j) => [name, j]));
  const groupOf = new Map<number, FeatureGroup>();
  for (const group of told) for (const name of group.features) {
    const j = position.get(name);
    if (j === undefined) throw new CandorError('groups-invalid', `group "${group.id}" names "${name}", which the model does not take; it takes ${features.map((feature) => feature.name).join(', ')}`);
    const other = groupOf.get(j);
    if (other) throw new CandorError('groups-invalid', `"${name}" is listed in group "${other.id}" and in group "${group.id}"; an input can play in one group`);
    groupOf.set(j, group);
  }
  const together = told.filter((group) => group.features.length > 1);
  const taken = together.find(({ id }, i) => position.has(id) || together.findIndex((group) => group.id === id) < i);
  if (taken) throw new CandorError('groups-invalid', `the name "${taken.id}" of a group is also that of an input or of another group; give it a name of its own`);

  const of = new Int32Array(features.length);
  const players: { name: string; members: number[] }[] = [];
  const playerOf = new Map<FeatureGroup, number>();
  features.forEach(({ name }, j) => {
    const group = groupOf.get(j);
    const known = group && playerOf.get(group);
    of[j] = known ?? players.length;
    if (known !== undefined) return void players[known]!.members.push(j);
    if (group) playerOf.set(group, players.length);
    players.push({ name: group && group.features.length > 1 ? group.id : name, members: [j] });
  });
  return { names: players.map(({ name }) => name), members: players.map(({ members }) => members), of };
}
