import type { Session, Target } from '../api/schemas.js';

/** What a person is called here: the service knows opaque ids alone. */
export const personName = (sub: string, me: Pick<Session, 'sub'>): string => (sub === me.sub ? 'You' : sub);

/** A target's name, or its id where nobody gave it one. */
export const targetName = (id: string, targets: readonly Target[]): string => targets.find((target) => target.id === id)?.name ?? id;
