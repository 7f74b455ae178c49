import type { Level } from '../explanation/explanation.js';
import type { Profile } from './profile.js';

const LEVELS: readonly Level[] = ['none', 'notice', 'caution', 'stop'];

/** Whether a level is `caution` or more. */
export const isCaution = (level: Level | undefined): boolean => LEVELS.indexOf(level ?? 'none') >= LEVELS.indexOf('caution');

/** A level, no higher than the team's policy allows. */
export function capLevel({ severity }: Pick<Profile, 'severity'>, level: Level): Level {
  return severity && LEVELS.indexOf(severity.max) < LEVELS.indexOf(level) ? severity.max : level;
}
