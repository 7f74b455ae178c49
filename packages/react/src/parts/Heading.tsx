import { createElement, forwardRef, type HTMLAttributes } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading of the level the host's page needs. */
export const Heading = forwardRef<HTMLHeadingElement, HTMLAttributes<HTMLHeadingElement> & { level: HeadingLevel }>(
  function Heading({ level, ...props }, ref) {
    return createElement(`h${level}`, { ref, ...props });
  },
);
