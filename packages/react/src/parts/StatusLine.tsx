import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.js';

/** A quiet line at the top of the panel; the live region says it aloud once. */
export const StatusLine = ({ icon, part, children }: { icon: IconName; part: string; children: ReactNode }) => (
  <div className="candor-status" data-part={part}>
    <Icon name={icon} />
    {children}
  </div>
);
