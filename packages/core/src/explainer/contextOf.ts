import type { Row } from '../model/row.js';
import type { Profile } from '../profile/profile.js';

/**
 * Where and when a case comes from: what the caller says, else the row's own columns that the profile declares
 * as segments or period. These are never passed to the model.
 *
 * @returns Texts by column name; undefined when nothing is known.
 */
export function contextOf(row: Row, profile: Profile | undefined, given: Readonly<Record<string, string>> | undefined): Record<string, string> | undefined {
  const context: Record<string, string> = {};
  if (profile) {
    const { segments, period } = profile.context;
    for (const column of period === undefined ? segments : [...segments, period]) {
      const value = row[column];
      if (value !== null && value !== undefined && value !== '') context[column] = String(value);
    }
  }
  Object.assign(context, given);
  return Object.keys(context).length > 0 ? context : undefined;
}
