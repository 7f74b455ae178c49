'use client';
import { useId } from 'react';

/** An id that `url(#…)` can hold whatever React's own ids look like. */
export const useHatch = () => `candor-hatch-${useId().replaceAll(/\W/gu, '')}`;

/** The pattern of "away", defined inside each part: a shared one would take the page's theme and not cross a shadow root. */
export function Hatch({ id }: { id: string }) {
  return (
    <svg className="candor-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="candor-hatch-ground" width="5" height="5" />
          <rect className="candor-hatch-line" width="2" height="5" />
        </pattern>
      </defs>
    </svg>
  );
}
