import type { Policy } from '@candor/react';

/** Rules of four teams, to see what a rule changes. */
export const policies: Readonly<Record<string, { title: string; right: string; policy: Policy }>> = {
  default: { title: 'No rules', right: 'the defaults', policy: {} },
  short: { title: 'Short', right: 'reasons only', policy: { maxLevel: 2, maxReasons: 3 } },
  careful: {
    title: 'Careful',
    right: 'five reasons, a comment, advice',
    policy: {
      maxReasons: 5,
      requireComment: true,
      sureness: { very: 0.98, fairly: 0.92, somewhat: 0.8 },
      consequence: 'This does not change the case by itself. The team lead reads it by tomorrow, 12:00. It is used to improve the model.',
      askConsequence: 'A second person answers by 17:00 on the next working day. You can decide before that or wait.',
      askTarget: { id: 'second-person', name: 'A second person' },
      advice: { unusual: 'House rule: check the values named here with a second person.', context: 'House rule: give your own view before you decide.' },
    },
  },
  'own-view': {
    title: 'Own view',
    right: 'before the recommendation is shown',
    policy: { reveal: 'own-view-first' },
  },
};
