import { isOverdue } from '@candor/core/feedback';
import type { ReviewCase } from '../api/schemas.js';

/** When an answer is promised, as seen from now. */
export interface Due {
  readonly tone: 'late' | 'soon' | 'later' | 'none';
  readonly text: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on a promise is called near. */
const SOON = 2 * HOUR;

/** The promised time in words: how long until it, or how long since. Nothing is due any more once a case is settled. */
export function dueWords(one: Pick<ReviewCase, 'state' | 'respondBy' | 'overdue'>, now: Date): Due {
  if (one.respondBy === null) return { tone: 'none', text: 'No time promised' };
  if (one.state === 'resolved' || one.state === 'closed' || one.state === 'withdrawn') return { tone: 'none', text: '' };
  const left = Date.parse(one.respondBy) - now.getTime();
  // The service may see it first: its clock decides what was promised.
  if (isOverdue(one, now) || one.overdue) return { tone: 'late', text: `Overdue by ${spanWords(Math.max(0, -left))}` };
  return { tone: left < SOON ? 'soon' : 'later', text: `Due in ${spanWords(left)}` };
}

/** A length of time in one unit, rounded down: nobody is told they have longer than they have. */
export function spanWords(ms: number): string {
  if (ms < MINUTE) return 'less than a minute';
  if (ms < HOUR) return counted(ms / MINUTE, 'minute');
  if (ms < 2 * DAY) return counted(ms / HOUR, 'hour');
  return counted(ms / DAY, 'day');
}

function counted(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}
