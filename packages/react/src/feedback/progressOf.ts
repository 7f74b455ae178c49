import type { OutboxRecord } from '@candor/core/feedback';

/** How far a record has come, in the three ways a person is told. */
export function progressOf({ state }: Pick<OutboxRecord, 'state'>): 'waiting' | 'sent' | 'refused' {
  return state === 'sent' || state === 'refused' ? state : 'waiting';
}
