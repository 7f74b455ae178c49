import type { ReactNode } from 'react';

/** One thing done and the same thing done badly, side by side, and the reason. */
export const DoDont = ({ good, bad, because }: { good: ReactNode; bad: ReactNode; because: ReactNode }) => (
  <figure className="guide-pair sb-unstyled">
    <div data-verdict="do"><strong>Do</strong><p>{good}</p></div>
    <div data-verdict="dont"><strong>Don’t</strong><p>{bad}</p></div>
    <figcaption>{because}</figcaption>
  </figure>
);
