import type { Level, Notice } from '@candor/core';

const order: readonly Level[] = ['none', 'notice', 'caution', 'stop'];

/** The gravest level among notices. */
export const gravest = (notices: readonly Notice[]): Level =>
  notices.reduce<Level>((worst, { level }) => (order.indexOf(level) > order.indexOf(worst) ? level : worst), 'none');
