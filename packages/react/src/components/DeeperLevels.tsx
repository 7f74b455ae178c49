'use client';
import type { Explanation, Narrative } from '@candor/core';
import { About, FactorTable, Waterfall } from '#further';
import { memo, Suspense, useDeferredValue, useId, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { useLate } from '../hooks/useLate.js';
import type { Levels } from '../hooks/useLevels.js';
import type { HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';

interface DeeperLevelsProps {
  data: Explanation;
  narrative: Narrative;
  levels: Levels;
  interactive: boolean;
  headingLevel: HeadingLevel;
  /** The host's own end of level 4. */
  about: ReactNode;
}

/** What lies below the first glance, and the links that open it: every factor, or what the model is and where it holds. */
export const DeeperLevels = memo(function DeeperLevels({ data, narrative, levels, interactive, headingLevel, about }: DeeperLevelsProps) {
  const { audience } = useCandor();
  const id = useId();
  // A table of hundreds of rows is drawn in slices, after the press has been answered; what is closed goes at once.
  const opening = useDeferredValue(levels.level);
  const level = levels.level < 3 ? levels.level : opening;
  return (
    <>
      {interactive && levels.deepest >= 3 && (
        <div className="candor-section candor-levels" data-part="levels">
          <LevelLink level={3} id={id} levels={levels} />
          {levels.deepest >= 4 && <LevelLink level={4} id={id} levels={levels} />}
        </div>
      )}
      {level >= 3 && (
        <div id={id} className="candor-section" data-part={level === 3 ? 'more' : 'record'}>
          <Suspense fallback={<Coming />}>
            {level === 3
              ? (
                <>
                  {audience === 'analyst' && <Waterfall data={data} narrative={narrative} />}
                  <FactorTable narrative={narrative} interactive={interactive} />
                </>
              )
              : <About data={data} narrative={narrative} headingLevel={headingLevel}>{about}</About>}
          </Suspense>
        </div>
      )}
    </>
  );
});

function LevelLink({ level, id, levels }: { level: 3 | 4; id: string; levels: Levels }) {
  const { words } = useCandor();
  const open = levels.level === level;
  return (
    <button type="button" className="candor-link" aria-expanded={open} aria-controls={open ? id : undefined} onClick={(event) => levels.toggle(level, event)}>
      {words(level === 3 ? 'candor.panel.more' : 'candor.panel.about')}
      <Icon name="chevron" className="candor-chevron" />
    </button>
  );
}

/** Said while a level's own chunk is on its way, if that takes long enough to be noticed. */
function Coming() {
  const { words } = useCandor();
  return useLate(true, 200) ? <p className="candor-muted" data-part="coming">{words('candor.panel.loading')}</p> : null;
}
