import type { Row } from '../model/row.js';
import type { Profile } from '../profile/profile.js';

/**
 * Where and when a case comes from: what the caller says, else the row's own columns that the profile declares
 * as segments or period. These are never passed to the model. What the profile does not declare is left out: it would
 * travel with an answer although nobody asked for it.
 *
 * @returns Texts by column name; undefined when nothing is known.
 */
export function contextOf(row: Row, profile: Profile | undefined, given: Readonly<Record<string, string>> | undefined): Record<string, string> | undefined {
  const { segments, period } = profile?.context ?? { segments: Object.keys(given ?? {}) };
  const context: Record<string, string> = {};
  for (const column of period === undefined ? segments : [...segments, period]) {
    const value = given?.[column] ?? row[column];
    if (value !== null && value !== undefined && value !== '') context[column] = String(value);
  }
  return Object.keys(context).length > 0 ? context : undefined;
}
